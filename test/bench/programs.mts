import { readFileSync } from "node:fs";
import { join } from "node:path";

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "../../schema.json"), "utf8"));
/** Pulumi's SDK makes an output of each property, declared or not: the floor's resources have as many as ours. */
const properties = Object.keys(schema.resources["dockerhub:index:Repository"].properties)
  .map((property) => `${property}: undefined`)
  .join(", ");

const noop = JSON.stringify(join(import.meta.dirname, "noop.cjs"));

const inputs = `{ ${properties}, namespace: "ci-bot", name: "r" + i, description: "Repository " + i, isPrivate: true, forceDestroy: false, adoptExisting: false }`;
const repository = `new dockerhub.Repository("r" + i, {
  description: "Repository " + i, isPrivate: true, ...(i < overviews ? { fullDescription: "# Overview " + i } : {}),
})`;

function program(requires: string, count: number, statement: string): string {
  return `
    ${requires}
    const overviews = Number(process.env.OVERVIEWS ?? 0);
    for (let i = 0; i < ${count}; i++) ${statement};`;
}

export type Host = "dynamic" | "native";
export const hosts: readonly Host[] = ["dynamic", "native"];

/** Programs of so many repositories: as users write them. OVERVIEWS says how many have one. */
export const repositories: Record<Host, (count: number) => string> = {
  dynamic: (count) => program('const dockerhub = require("pulumi-dockerhub");', count, repository),
  native: (count) => program('const dockerhub = require("pulumi-dockerhub/native");', count, repository),
};

/** The floor: as many resources of a provider that does nothing. */
export const nothing: Record<Host, (count: number) => string> = {
  dynamic: (count) =>
    program(
      `const pulumi = require("@pulumi/pulumi");
      const __provider = 'exports.handler = () => require(${noop}).provider';
      class Nothing extends pulumi.CustomResource {}`,
      count,
      `new Nothing("pulumi-nodejs:dynamic/bench:Nothing", "r" + i, { __provider, ...${inputs} })`,
    ),
  native: (count) =>
    program(
      `const pulumi = require("@pulumi/pulumi");
      class Nothing extends pulumi.CustomResource {}`,
      count,
      `new Nothing("bench:index:Nothing", "r" + i, ${inputs})`,
    ),
};
