import type { HubSource } from "../connection";
import { known } from "../connection";
import type { AnyResource } from "../define";
import { addressOf } from "./identity";
import { age, overlapOf } from "./period";
import { endOf, hasEnded, type Predecessor, predecessorsOf, succeeding, withPredecessors } from "./predecessors";
import type { Entry, Run } from "./run";

type Values = Record<string, unknown>;

/** How what has `rotateAfter` is replaced in time, and how long what it replaced goes on working. */
export class Rotation {
  constructor(
    private readonly definition: AnyResource,
    private readonly source: HubSource,
    private readonly run: () => Run,
  ) {}

  /** What the program declares, compared: outputs that change although its inputs don't say so. */
  compare(entry: Entry, inputs: Values, call: { urn: string; isReplaced: boolean }): ("createdAt" | "predecessors")[] {
    const { id, state } = entry;
    const { ended, left } = this.due(state, inputs);
    for (const each of left) this.#keep(each, id, inputs);
    const passed = age(state, inputs, this.#now());
    if (passed === "useless" && !call.isReplaced) {
      this.#announce(
        `${id} is older than rotateAfter (${inputs.rotateAfter}), but not replaced: the new one would have expired at ${inputs.expiresAt} too. Declare a later expiresAt.`,
      );
    }
    if (call.isReplaced || passed === "over") {
      this.run().replace(entry, inputs, call.urn);
      const reason =
        passed === "over" ? `: it was created at ${state.createdAt}, and rotateAfter is ${inputs.rotateAfter}` : "";
      const kept = overlapOf(inputs) > 0 ? ` The old one goes on working for ${inputs.overlap} (overlap).` : "";
      if (reason + kept !== "") this.#announce(`${id} is replaced${reason}.${kept}`);
      return call.isReplaced ? [] : ["createdAt"];
    }
    for (const each of ended) {
      this.#announce(
        `${each.id}, which was replaced at ${each.replacedAt}, is deleted by this update: its overlap ended.`,
      );
    }
    return ended.length > 0 ? ["predecessors"] : [];
  }

  /** The state of what was created, with what it replaced. Only now may what it replaced be kept or deleted. */
  succeed(id: string, state: Values, inputs: Values, urn: string): Values {
    const kept = succeeding(this.run().takeReplaced(inputs, urn), inputs, this.#now());
    for (const each of kept) this.#keep(each, id, inputs);
    return withPredecessors(state, kept);
  }

  /** What an update with these inputs deletes, and what it leaves. */
  due(state: Values, inputs: Values): { ended: Predecessor[]; left: Predecessor[] } {
    const now = this.#now();
    const all = predecessorsOf(state);
    const ended = all.filter((each) => hasEnded(each, inputs, now));
    return { ended, left: all.filter((each) => !ended.includes(each)) };
  }

  /** Deletes those whose overlap ended, and gives those that are left. */
  async deleteEnded(state: Values, inputs: Values): Promise<Predecessor[]> {
    const { ended, left } = this.due(state, inputs);
    for (const each of ended) await this.#delete(each, state);
    return left;
  }

  /** Deletes with one what it had replaced, but for what its own successor keeps. */
  async deleteAll(id: string, state: Values): Promise<void> {
    for (const each of predecessorsOf(state)) {
      const object = addressOf(this.definition, each.id);
      const isOwn = this.run().keeperOf(object)?.object === addressOf(this.definition, id);
      if (isOwn || !this.run().isKept(object)) await this.#delete(each, state);
    }
  }

  /** With one that is gone, the state loses what it had replaced. */
  tellLost(id: string, state: Values | undefined): void {
    const lost = predecessorsOf(state).map((each) => each.id);
    if (lost.length === 0) return;
    this.#announce(
      `${id} is gone, and with it the record of what it replaced. Delete what still works: ${lost.join(", ")}.`,
    );
  }

  #keep(each: Predecessor, successor: string, inputs: Values): void {
    const keeper = { object: addressOf(this.definition, successor), until: endOf(each, inputs) };
    this.run().keep(addressOf(this.definition, each.id), keeper);
  }

  #delete({ id }: Predecessor, state: Values): Promise<void> {
    return this.definition.delete({ hub: known(this.source()).hub, id, state });
  }

  #now(): number {
    return this.source()?.hub.now() ?? Date.now();
  }

  #announce(line: string): void {
    this.source()?.hub.announce(`${this.definition.token} ${line}`);
  }
}
