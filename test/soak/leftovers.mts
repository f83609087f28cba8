import type { FullSeed } from "dockerhub-emulator";
import type { Held } from "./engine.mts";
import type { Program } from "./program.mts";
import { tokensOf } from "./verdict.mts";

/** What runs that were killed left on the Hub without the engine knowing, and what a user does about it. */
export class Leftovers {
  readonly #repositories = new Set<string>();
  readonly #tokens = new Set<string>();

  /** Tokens can't be adopted: they stay until somebody deletes them. */
  get tokens(): string[] {
    return [...this.#tokens];
  }

  /** After a kill: tokens that the Hub has, and the state has not. */
  note(hub: FullSeed, held: Held[]): void {
    const known = new Set(held.map(({ id }) => id));
    for (const { uuid } of tokensOf(hub)) if (!known.has(uuid)) this.#tokens.add(uuid);
  }

  /** Takes note of what a run says about repositories that exist already, and what to do. */
  readFrom(output: string): void {
    const named =
      /acme\/(\S+) exists already and is not in this stack\. To adopt it as it is, set adoptExisting: true/g;
    for (const [, name = ""] of output.matchAll(named)) this.#repositories.add(name);
  }

  /** The program, with what was said about existing repositories done. */
  adoptedBy(program: Program): Program {
    return program.map((resource) =>
      this.#repositories.has(String(resource.inputs.name))
        ? { ...resource, inputs: { ...resource.inputs, adoptExisting: true } }
        : resource,
    );
  }
}
