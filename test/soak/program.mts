import { Random } from "./random.mts";

export type Values = Record<string, unknown>;

export interface Resource {
  type: "Repository" | "AccessToken";
  /** The logical name. */
  name: string;
  inputs: Values;
}

/** What a program declares. */
export type Program = Resource[];

export interface Size {
  repositories: number;
  tokens: number;
}

const words = [
  "server",
  "für",
  "API",
  "données",
  "画像",
  "worker",
  "🐳",
  "nightly",
  "“quoted”",
  "a\\b",
  "100 %",
] as const;
const scopes = ["repo:admin", "repo:write", "repo:read", "repo:public_read"] as const;

/** A program drawn from a seed. */
export function firstProgram({ repositories, tokens }: Size, seed: number): Program {
  const random = new Random(seed);
  return [
    ...Array.from({ length: repositories }, (_, i) => repository(`r${i}`, random)),
    ...Array.from({ length: tokens }, (_, i) => token(`t${i}`, random)),
  ];
}

/** The next version of a program: texts and labels change, some resources are replaced, some removed, some are new. */
export function nextProgram(program: Program, seed: number): Program {
  const random = new Random(seed);
  const kept = program.filter(() => random.chance(0.9)).map((resource) => changed(resource, random));
  const added = program.filter(() => random.chance(0.1)).map(({ name }) => ({ name: `${name}b` }));
  return [...kept, ...added.map(({ name }) => (name.startsWith("r") ? repository(name, random) : token(name, random)))];
}

function repository(name: string, random: Random): Resource {
  const fullDescription = random.chance(0.2) ? { fullDescription: `# ${name}\n\n${text(40, random)}` } : {};
  const inputs = { namespace: "acme", name, description: text(6, random), isPrivate: random.chance(0.7) };
  return { type: "Repository", name, inputs: { ...inputs, ...fullDescription } };
}

function token(name: string, random: Random): Resource {
  return { type: "AccessToken", name, inputs: { label: `soak ${name}`, scopes: [random.pick(scopes)] } };
}

function changed({ type, name, inputs }: Resource, random: Random): Resource {
  const change = type === "Repository" ? changedRepository(inputs, random) : changedToken(inputs, random);
  return { type, name, inputs: { ...inputs, ...change } };
}

function changedRepository({ name, isPrivate }: Values, random: Random): Values {
  const what = random.next();
  if (what < 0.3) return { description: text(6, random) };
  if (what < 0.4) return { isPrivate: !isPrivate };
  return what < 0.45 ? { name: `${name}-renamed` } : {};
}

function changedToken({ label, scopes: [held] = [] }: Values & { scopes?: unknown[] }, random: Random): Values {
  const what = random.next();
  if (what < 0.3) return { label: `${label}, again` };
  if (what < 0.4) return { isActive: false };
  return what < 0.7 ? { scopes: [held === "repo:read" ? "repo:write" : "repo:read"] } : {};
}

/** Up to so many words. */
function text(length: number, random: Random): string {
  return Array.from({ length: 1 + random.below(length) }, () => random.pick(words)).join(" ");
}
