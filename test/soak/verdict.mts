import { isDeepStrictEqual } from "node:util";
import type { FullSeed } from "dockerhub-emulator";
import type { Held } from "./engine.mts";
import type { Program, Values } from "./program.mts";

type Repository = FullSeed["repositories"][number];
type Token = FullSeed["users"][number]["accessTokens"][number];

const isOthers = {
  repository: ({ name }: Repository) => name.startsWith("others-"),
  token: ({ token }: Token) => token.startsWith("dckr_pat_of_somebody_else_"),
};

/** Where the Hub is not what the program says, item by item. `output` is all that was printed so far. */
export function misfits(program: Program, hub: FullSeed, held: Held[], output: string): string[] {
  return [...repositoryMisfits(program, hub), ...tokenMisfits(program, hub, held, output), ...heldTwice(program, held)];
}

/** What is on the Hub beside the program, and is no longer as it was. */
export function changesOfOthers(before: FullSeed, after: FullSeed): string[] {
  const of = (hub: FullSeed) => [
    ...hub.repositories.filter(isOthers.repository),
    ...tokensOf(hub)
      .filter(isOthers.token)
      .map(({ lastUsed, ...token }) => token),
  ];
  return isDeepStrictEqual(of(before), of(after)) ? [] : ["What is not the program's was changed or deleted."];
}

function repositoryMisfits(program: Program, hub: FullSeed): string[] {
  const found = new Map(hub.repositories.filter((each) => !isOthers.repository(each)).map((each) => [each.name, each]));
  const declared = program.filter(({ type }) => type === "Repository");
  const misfits = declared.flatMap(({ inputs }) => {
    const name = String(inputs.name);
    const repository = found.get(name);
    found.delete(name);
    if (!repository) return [`acme/${name} is not there.`];
    return different({ ...repository }, inputs).map((property) => `acme/${name}: ${property} is not as declared.`);
  });
  return [...misfits, ...[...found.keys()].map((name) => `acme/${name} is there, and not declared.`)];
}

function tokenMisfits(program: Program, hub: FullSeed, held: Held[], output: string): string[] {
  const found = new Map(tokensOf(hub).map((token) => [token.uuid, token]));
  const ours = held.filter(({ type }) => type === "AccessToken");
  const declared = program.filter(({ type }) => type === "AccessToken").map(({ inputs }) => inputs);
  const misfits = ours.flatMap(({ id, values }) => {
    const token = found.get(id);
    found.delete(id);
    if (!token) return [`The token ${id} is not there.`];
    return token.token === values.token ? [] : [`The secret of the token ${id} is lost.`];
  });
  const unmet = declared.filter((inputs) => !ours.some(({ values }) => different(values, inputs).length === 0));
  const unknown = [...found.values()].filter((token) => !isOthers.token(token) && !isNamed(token, output));
  return [
    ...misfits,
    ...unmet.map(({ label }) => `The token "${label}" is not as declared.`),
    ...unknown.map(({ uuid }) => `The token ${uuid} is an orphan that nothing names.`),
  ];
}

function heldTwice(program: Program, held: Held[]): string[] {
  const count = new Set(held.map(({ type, id }) => `${type} ${id}`)).size;
  return count === program.length && held.length === count
    ? []
    : [`${program.length} resources are declared, and ${held.length} in the state, of which ${count} differ.`];
}

function isNamed({ uuid, creatorUserAgent }: Token, output: string): boolean {
  const attempt = /attempt [\w-]+/.exec(creatorUserAgent)?.[0];
  return output.includes(uuid) || (attempt !== undefined && output.includes(attempt));
}

/** All personal access tokens. */
export function tokensOf(hub: FullSeed): Token[] {
  return hub.users.flatMap(({ accessTokens }) => accessTokens);
}

function different(found: Values, declared: Values): string[] {
  return Object.keys(declared).filter((property) => !isDeepStrictEqual(found[property], declared[property]));
}
