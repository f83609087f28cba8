import { type HubSource, known } from "../../connection";
import { type AnyResource, secretsOf } from "../../define";
import type { Hub } from "../../hub";
import { accept } from "../../rules/accept";
import { replaces } from "../../rules/diff";
import type { CheckFailure } from "../../rules/issue";
import { observe } from "../../rules/observe";
import { detailedDiff } from "./detailedDiff";
import { type Properties, unknown } from "./wire";

type Values = Record<string, unknown>;

/** A definition, as the protocol of native plugins has it: with previews, and secrets as what they are. */
export class NativeResource {
  /** Properties that are encrypted whatever the program said. */
  readonly secrets: ReadonlySet<string>;

  constructor(
    private readonly definition: AnyResource,
    private readonly source: HubSource,
  ) {
    this.secrets = secretsOf(definition);
  }

  check(olds: Values, news: Values, logicalName: string): Promise<{ inputs: Values; failures: CheckFailure[] }> {
    return accept(this.definition, { olds, news, unknown, logicalName }, this.source);
  }

  diff(state: Values, oldInputs: Values | undefined, inputs: Values) {
    return {
      changes: detailedDiff(oldInputs ?? this.#inputsOf(state), inputs),
      replaces: new Set(replaces(this.definition, state, inputs)),
      stables: [...this.definition.replaceOn, ...this.#outputs().filter((output) => !this.#changedByUpdate(output))],
    };
  }

  /** What is known of a resource before it is made. */
  previewCreate(inputs: Values): Values {
    return { ...inputs, ...Object.fromEntries(this.#outputs().map((output) => [output, unknown])) };
  }

  create(inputs: Values): Promise<{ id: string; state: Values }> {
    return this.definition.create({ hub: this.#hub(), inputs });
  }

  async read(id: string, prior: Properties): Promise<{ inputs: Values; state: Values } | undefined> {
    const state = Object.keys(prior.values).length > 0 ? prior.values : undefined;
    const read = await this.definition.read({ hub: this.#hub(), id, state });
    return read && observe(this.definition, state, read);
  }

  /** What is known of a resource before it is changed. */
  previewUpdate(state: Values, inputs: Values): Values {
    const outputs = this.#outputs().map((output) => [output, this.#changedByUpdate(output) ? unknown : state[output]]);
    return { ...inputs, ...Object.fromEntries(outputs) };
  }

  update(id: string, state: Values, inputs: Values): Promise<Values> {
    return this.definition.update({ hub: this.#hub(), id, state, inputs });
  }

  delete(id: string, state: Values): Promise<void> {
    return this.definition.delete({ hub: this.#hub(), id, state });
  }

  #hub(): Hub {
    return known(this.source()).hub;
  }

  #inputsOf(state: Values): Values {
    const entries = Object.entries(state).filter(([property]) => property in this.definition.inputs.shape);
    return Object.fromEntries(entries);
  }

  #outputs(): string[] {
    return Object.keys(this.definition.outputs.shape);
  }

  #changedByUpdate(output: string): boolean {
    return this.definition.changedByUpdate?.includes(output) ?? false;
  }
}
