import Ajv, { type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import type { Exchange } from "../../emulator/src/index";
import document from "./dockerHubApi.json";
import { correctedAnswers, errorSchemas, ownSchemas, wrongFields } from "./knownErrors";

interface Schema {
  [keyword: string]: unknown;
  properties?: Record<string, object>;
  required?: string[];
  allOf?: Schema[];
}
type Answers = Record<string, object | null>;
/** Where in the document an answer's schema is; null: it has no body; "text": it is not JSON. */
type Pointer = string[] | "text" | null;

const routes = Object.entries<Record<string, Answers>>(document.paths).map(([path, methods]) => ({
  path,
  pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}/?$`),
  methods,
}));
const compiled = new Map<string, ValidateFunction>();
let compiler: Ajv | undefined;

/** What is wrong with an answer by Docker's OpenAPI document, its known errors aside. It has not all routes there are. */
export function misfit({ method, path, status, contentType, body }: Exchange): string | undefined {
  const route = routes.find(({ pattern }) => pattern.test(path));
  const answers = route?.methods[method.toLowerCase()];
  if (!route || !answers) return undefined;
  const place = `${method} ${route.path} ${status}`;
  const pointer = find(route.path, method, status, answers);
  if (pointer === undefined) return `${place}: no such status`;
  if (method === "HEAD") return undefined;
  if (pointer === null) return body === "" ? undefined : `${place}: has a body`;
  if (pointer === "text") return undefined;
  if (!contentType?.startsWith(path.startsWith("/v2/scim/") ? "application/scim+json" : "application/json"))
    return `${place}: is declared as ${contentType}`;
  const validate = validator(`hub#/${pointer.map(escapePointer).join("/")}`);
  if (validate(JSON.parse(body))) return undefined;
  const problems = validate.errors?.map(({ instancePath, message }) => `body${instancePath} ${message}`);
  return `${place}: ${problems?.join("; ")}`;
}

function find(path: string, method: string, status: number, answers: Answers): Pointer | undefined {
  const known = correctedAnswers.find((known) => known.status === status && known.answers.test(`${method} ${path}`));
  if (known) return known.schema === null || known.schema === "text" ? known.schema : ["schemas", known.schema];
  const listed = [String(status), "default"].find((name) => name in answers);
  if (listed === undefined) return undefined;
  return answers[listed] === null ? null : ["paths", path, method.toLowerCase(), listed];
}

function validator($ref: string): ValidateFunction {
  compiler ??= createCompiler();
  const known = compiled.get($ref);
  if (known) return known;
  const made = compiler.compile({ $ref });
  compiled.set($ref, made);
  return made;
}

function createCompiler(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const schemas: Record<string, Schema> = { ...document.schemas, ...ownSchemas };
  const corrected = Object.entries(schemas).map(([name, schema]) => [name, correct(name, structuredClone(schema))]);
  ajv.addSchema({ ...document, schemas: Object.fromEntries(corrected) }, "hub");
  return ajv;
}

/** The schema without its known errors. Which fields are sure to be there it rarely says: all are, but of errors. */
function correct(name: string, schema: Schema): Schema {
  const wrong = wrongFields.filter((known) => known.schema === name);
  for (const part of [schema, ...(schema.allOf ?? [])]) {
    // Some say `required: true` of a property, which is no JSON Schema.
    for (const property of Object.values(part.properties ?? {})) {
      if ("required" in property && property.required === true) delete property.required;
    }
    if (!part.properties || errorSchemas.has(name)) continue;
    for (const { field, actual } of wrong) {
      if (field in part.properties && typeof actual === "object") part.properties[field] = actual;
    }
    const mayLack = wrong.flatMap(({ field, actual }) => (actual === "optional" ? [field] : []));
    part.required = Object.keys(part.properties).filter((field) => !mayLack.includes(field));
  }
  return schema;
}

function escapePointer(name: string): string {
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}
