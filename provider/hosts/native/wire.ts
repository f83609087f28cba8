import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";

type Values = Record<string, unknown>;

/** What the engine writes for a value that is not known yet, whatever its type. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const signatureKey = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

/** The property in which dynamic resources keep what provider they have; a native resource may continue their state. */
const dynamicProviderKey = "__provider";

/** Properties as the engine sent them: in clear text, and which of them are secret or hold something secret. */
export interface Properties {
  values: Values;
  secrets: ReadonlySet<string>;
}

export function fromStruct(struct: Struct | undefined): Properties {
  const values: Values = {};
  const secrets = new Set<string>();
  for (const [property, value] of Object.entries(struct?.toJavaScript() ?? {})) {
    if (property === dynamicProviderKey) continue;
    values[property] = revealed(value, () => secrets.add(property));
  }
  return { values, secrets };
}

export function toStruct(values: Values, secrets: ReadonlySet<string> = new Set()): Struct {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  const wire = entries.map(([property, value]) => {
    const known = defined(value);
    return [property, secrets.has(property) ? { [signatureKey]: secretSignature, value: known } : known];
  });
  return Struct.fromJavaScript(Object.fromEntries(wire));
}

function revealed(value: unknown, onSecret: () => void): unknown {
  if (Array.isArray(value)) return value.map((item) => revealed(item, onSecret));
  if (typeof value !== "object" || value === null) return value;
  if (Reflect.get(value, signatureKey) === secretSignature) {
    onSecret();
    return revealed(Reflect.get(value, "value"), onSecret);
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, revealed(part, onSecret)]));
}

/** The engine refuses undefined anywhere. */
function defined(value: unknown): JavaScriptValue {
  if (Array.isArray(value)) return value.map(defined);
  if (typeof value !== "object" || value === null) return value as JavaScriptValue;
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(parts.map(([key, part]) => [key, defined(part)]));
}
