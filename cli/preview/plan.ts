import { z } from "zod";
import { type AnyResource, secretsOf } from "../../provider/define";
import { definitionOf, isDefault } from "../definitionOf";
import { propertiesOf, secret } from "../properties";
import type { PropertyDrift } from "../report";
import { type State, type Step, step } from "../step";

/** What `pulumi preview --json` answers, as far as it is used. */
const answer = z.object({
  steps: z.array(step).nullish(),
  diagnostics: z.array(z.object({ urn: z.string().optional(), severity: z.string(), message: z.string() })).nullish(),
  changeSummary: z.record(z.string(), z.number()).nullish(),
});

/** In the order in which people should read them. */
const operations = ["delete", "replace", "update", "create", "import"] as const;
export type Operation = (typeof operations)[number];

/** What `up` would do to one resource. */
export interface Planned {
  operation: Operation;
  type: string;
  /** The logical name. */
  name: string;
  id: string;
  /** The properties for which it is replaced. */
  reasons: string[];
  /** Each with the value that it has and the one that it gets. Of what is deleted there are none. */
  properties: PropertyDrift[];
}

export interface Plan {
  stack: string | undefined;
  changes: Planned[];
  unchanged: number;
  /** What the preview failed for, each thing once. */
  errors: string[];
  /** What the provider wants people to know beforehand. */
  notes: string[];
}

export function readPlan(json: unknown): Plan {
  const parsed = answer.safeParse(json);
  if (!parsed.success)
    throw new Error(`pulumi preview answered in a form that is not known: ${z.prettifyError(parsed.error)}`);
  const { steps, diagnostics, changeSummary } = parsed.data;
  const own = (steps ?? []).filter(({ urn }) => !isOfTheEngine(urn));
  const said = (severities: string[]) => [
    ...new Set(
      (diagnostics ?? []).filter(({ severity }) => severities.includes(severity)).map(({ message }) => told(message)),
    ),
  ];
  return {
    stack: (steps ?? [])[0]?.urn.split("::")[0]?.replace(/^urn:pulumi:/, ""),
    changes: own.flatMap(planned).sort((a, b) => rank(a) - rank(b) || (a.type + a.name < b.type + b.name ? -1 : 1)),
    // Not all that stays has a step; the stack is counted where it stays.
    unchanged:
      (changeSummary?.same ?? 0) - (steps ?? []).filter(({ op, urn }) => op === "same" && isOfTheEngine(urn)).length,
    errors: said(["error"]).filter((message) => message !== "preview failed"),
    // Of a dynamic provider the engine has what is said to people as "info#err". Where the plugin was found is not for them.
    notes: said(["warning", "info#err"]).filter((message) => !message.includes("from $PATH at")),
  };
}

const rank = ({ operation }: Planned) => operations.indexOf(operation);

/** The stack itself, and the providers that nobody declared. */
function isOfTheEngine(urn: string): boolean {
  const [, , type = "", name = ""] = urn.split("::");
  return type === "pulumi:pulumi:Stack" || (type.startsWith("pulumi:providers:") && name.startsWith("default"));
}

function planned(each: Step): Planned[] {
  const operation = operations.find((known) => known === each.op);
  const state = each.newState ?? each.oldState;
  if (!operation || !state) return [];
  const definition = definitionOf(state.type);
  return [
    {
      operation,
      type: definition?.token ?? state.type,
      name: each.urn.split("::").slice(3).join("::"),
      id: each.oldState?.id ?? "",
      reasons: each.replaceReasons ?? [],
      properties: each.oldState ? propertiesOf(each, definition) : declared(state, definition),
    },
  ];
}

/** What a creation declares, without what holds anyway. */
function declared({ inputs }: State, definition: AnyResource | undefined): PropertyDrift[] {
  const secrets = definition ? secretsOf(definition) : new Set<string>();
  return Object.entries(inputs)
    .filter(([path, value]) => path !== "__provider" && !(definition && isDefault(definition, path, value)))
    .map(([path, value]) => ({ path, declared: undefined, actual: secrets.has(path) ? secret : value }));
}

function told(message: string): string {
  return message
    .trim()
    .replace(/^(error|warning): /, "")
    .replace(/^\S+ resource '[^']*' has a problem: /, "")
    .replace(/^Preview failed: /, "");
}
