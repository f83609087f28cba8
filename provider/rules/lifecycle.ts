import { isDeepStrictEqual } from "node:util";
import { type HubSource, known } from "../connection";
import { type AnyResource, PartialError, retirement } from "../define";
import { type Hub, HubError } from "../hub";
import { Refusal, refuseWhileInUse, replacementWillBeRefused } from "../refusals";
import { describeAdoption } from "./adoption";
import { addressOf, deletesFirst, idFound, idOf, idToFind, keyOf, refuseBadId, replacingInputs } from "./identity";
import { managedOnly, observe } from "./observe";
import { withPredecessors } from "./predecessors";
import { Rotation } from "./rotation";
import type { Run } from "./run";

type Values = Record<string, unknown>;

/** A definition as both hosts run it: with the rules that hold for all resources, within one run of the engine. */
export class Lifecycle {
  readonly #rotation: Rotation;

  constructor(
    private readonly definition: AnyResource,
    private readonly source: HubSource,
    private readonly run: () => Run,
    private readonly unknown: unknown,
  ) {
    this.#rotation = new Rotation(definition, source, run);
  }

  /** Takes note of what the program declares, once it is checked. */
  declare(olds: Values, inputs: Values, urn = ""): void {
    this.run().declare(inputs, [this.#object(olds), this.#object(inputs)], urn);
  }

  /**
   * Which properties replace it, in what order, and which outputs change although the inputs don't say so. Says beforehand
   * that the deletion will be refused.
   */
  async diff(
    id: string,
    state: Values,
    inputs: Values,
    urn = "",
  ): Promise<{ replaces: string[]; deletesFirst: boolean; outputs: string[] }> {
    const object = addressOf(this.definition, id);
    this.run().remember(object, state);
    const replaces = await this.#replaces(state, inputs);
    const isSame = Object.keys(this.definition.inputs.shape).every((property) =>
      isDeepStrictEqual(state[property], inputs[property]),
    );
    // A refresh compares too: what only time has made due is no drift.
    const isDeclared = this.run().declares(inputs, urn);
    const isReplaced = replaces.length > 0;
    const outputs = isDeclared ? this.#rotation.compare({ id, state }, inputs, { urn, isReplaced }) : [];
    if (outputs.includes("createdAt")) replaces.push("createdAt");
    if (isSame && isDeclared && replaces.length === 0) this.run().keep(object);
    if (replaces.length > 0) await this.#warnOfRefusal(id, state, inputs);
    else if (!isSame && isDeclared) await this.#foresee(id, managedOnly(state, inputs), inputs);
    return { replaces, deletesFirst: deletesFirst(this.definition), outputs };
  }

  /** For a preview: says what an adoption would do, and refuses what `up` would refuse. What can't be read passes. */
  async previewCreate(inputs: Values): Promise<void> {
    this.#warnOfRetirement();
    const id = idToFind(this.definition, inputs, this.unknown);
    await this.#foresee(id ?? "", undefined, inputs);
    if (inputs.adoptExisting !== true || id === undefined) return;
    const connection = this.source();
    if (!connection) return;
    const { hub } = connection;
    const key = keyOf(this.definition, id);
    let found: Values | undefined;
    try {
      found = await this.definition.read({ hub, id, key, state: undefined });
    } catch (error) {
      const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
      hub.announce(
        `Whether ${id} exists could not be read, so this preview can't say what its adoption changes: ${reason}`,
      );
      return;
    }
    if (!found) return;
    this.definition.refuseAdoption?.(found, inputs);
    hub.announce(describeAdoption(this.definition, id, found, inputs));
  }

  /** Otherwise the preview would show a creation that fails in `up`. */
  #warnOfRetirement(): void {
    const { token, docs } = this.definition;
    if (docs.retired !== undefined) this.source()?.hub.announce(`${token}: ${retirement(docs.retired)}`);
  }

  async create(inputs: Values, urn = ""): Promise<{ id: string; state: Values }> {
    const object = this.#object(inputs);
    const before = object === undefined ? undefined : this.run().before(object);
    const known = idOf(this.definition, inputs) ?? "";
    try {
      const { id = known, state } = await this.definition.create({
        hub: this.#hub(),
        inputs,
        before,
        stackHas: (each) => this.run().before(addressOf(this.definition, each)) !== undefined,
      });
      this.run().keep(addressOf(this.definition, id));
      return { id, state: this.#rotation.succeed(id, state, inputs, urn) };
    } catch (error) {
      if (!(error instanceof PartialError)) throw error;
      const id = error.id ?? known;
      this.run().keep(addressOf(this.definition, id));
      throw new PartialError(this.#rotation.succeed(id, error.state, inputs, urn), error.reason, id);
    }
  }

  /** Without a state (`get`, import) everything is read; what is managed then is for the program to say. */
  async read(
    id: string,
    state: Values | undefined,
    managed?: Values,
  ): Promise<{ id: string; inputs: Values; state: Values } | undefined> {
    if (!state) refuseBadId(this.definition, id);
    const key = keyOf(this.definition, id);
    const read = await this.definition.read({ hub: this.#hub(), id, key, state: state && managedOnly(state, managed) });
    if (!read) {
      this.#rotation.tellLost(id, state);
      return undefined;
    }
    const observed = observe(this.definition, { state, managed }, read);
    return { id: state ? id : idFound(this.definition, id, read), ...observed };
  }

  /** What a state is after an update, as far as that is known before. */
  previewUpdate(state: Values, inputs: Values): Values {
    return withPredecessors({ ...state, ...inputs }, this.#rotation.due(state, inputs).left);
  }

  async update(id: string, state: Values, inputs: Values): Promise<Values> {
    this.run().keep(addressOf(this.definition, id));
    const left = await this.#rotation.deleteEnded(state, inputs);
    const updated = await this.definition.update({ hub: this.#hub(), id, state: managedOnly(state, inputs), inputs });
    return withPredecessors(updated, left);
  }

  async delete(id: string, state: Values): Promise<void> {
    const hub = this.#hub();
    const object = addressOf(this.definition, id);
    await this.#rotation.deleteAll(id, state);
    if (this.run().isKept(object)) {
      const keeper = this.run().keeperOf(object);
      const reason = keeper
        ? `goes on working until ${new Date(keeper.until).toISOString()} (overlap). The first pulumi up after that deletes it.`
        : "stays on Docker Hub: the program declares it. Only an older entry of it in the state is removed.";
      hub.announce(`${this.definition.token} ${id} ${reason}`);
      return;
    }
    this.run().remember(object, state);
    const declared = this.run().declaredFor(object);
    // What always exists is not put back for the moment until the same run sets it again.
    if (this.definition.alwaysExists && declared) return;
    const mayBeLost = state.forceDestroy === true || declared?.forceDestroy === true;
    if (this.definition.contents && !mayBeLost) {
      refuseWhileInUse(this.#named(id), await this.definition.contents({ hub, id, state }));
    }
    await this.definition.delete({ hub, id, state });
  }

  async #replaces(state: Values, inputs: Values): Promise<string[]> {
    const changed = replacingInputs(this.definition).filter(
      (property) => !isDeepStrictEqual(state[property], inputs[property]),
    );
    const connection = this.source();
    if (changed.length === 0 || !connection || this.#isUnknown(inputs)) return changed;
    const asked = this.definition.isRenamed?.({ hub: connection.hub, state, inputs });
    const isRenamed = await asked?.catch((error: unknown) => {
      if (error instanceof HubError) return false;
      throw error;
    });
    return isRenamed ? [] : changed;
  }

  /** What is not known yet, or can't be read, passes: it is refused by `up` if at all. */
  async #foresee(id: string, state: Values | undefined, inputs: Values): Promise<void> {
    const connection = this.source();
    if (!connection || !this.definition.foresee || this.#isUnknown(inputs)) return;
    const { hub } = connection;
    try {
      const words = await this.definition.foresee({ hub, id, state, inputs });
      if (words !== undefined) hub.announce(words);
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      const reason = error.message.split("\n")[0];
      hub.announce(`What this does to ${this.#named(id)} could not be found out beforehand: ${reason}`);
    }
  }

  #isUnknown(value: unknown): boolean {
    if (value === this.unknown) return true;
    return typeof value === "object" && value !== null && Object.values(value).some((part) => this.#isUnknown(part));
  }

  /** A preview says it where it can; whether it can be read must not decide over it. */
  async #warnOfRefusal(id: string, state: Values, inputs: Values): Promise<void> {
    const connection = this.source();
    if (!connection || !this.definition.contents) return;
    if (state.forceDestroy === true || inputs.forceDestroy === true) return;
    const { hub } = connection;
    const contents = await this.definition.contents({ hub, id, state }).catch(() => ({}));
    const warning = replacementWillBeRefused(this.#named(id), contents);
    if (warning) hub.announce(warning);
  }

  #hub(): Hub {
    return known(this.source()).hub;
  }

  #object(inputs: Values): string | undefined {
    const id = idOf(this.definition, inputs, this.unknown);
    return id === undefined ? undefined : addressOf(this.definition, id);
  }

  #named(id: string): string {
    return this.definition.displayName?.(id) ?? id;
  }
}

/** Reading by `get` what is not there. */
export function notThere(token: string, id: string): Refusal {
  return new Refusal(`There is no ${token} "${id}" on Docker Hub, or these credentials don't see it.`);
}
