import type { HubSource } from "../../connection";
import { type AnyResource, secretsOf } from "../../define";
import { accept } from "../../rules/accept";
import { replacingInputs } from "../../rules/identity";
import type { CheckFailure } from "../../rules/issue";
import { Lifecycle } from "../../rules/lifecycle";
import { neverDeclared } from "../../rules/observe";
import type { Run } from "../../rules/run";
import { detailedDiff, isAt } from "./detailedDiff";
import { type Properties, unknown } from "./wire";

type Values = Record<string, unknown>;

/** A definition, as the protocol of native plugins has it: with previews, and secrets as what they are. */
export class NativeResource {
  /** Properties that are encrypted whatever the program said. */
  readonly secrets: ReadonlySet<string>;
  readonly #lifecycle: Lifecycle;

  constructor(
    private readonly definition: AnyResource,
    private readonly source: HubSource,
    run: () => Run,
  ) {
    this.secrets = secretsOf(definition);
    this.#lifecycle = new Lifecycle(definition, source, run, unknown);
  }

  async check(
    olds: Values,
    { values: news, secrets }: Properties,
    resource: { urn: string; name: string },
  ): Promise<{ inputs: Values; failures: CheckFailure[] }> {
    const checked = await accept(
      this.definition,
      { olds, news, unknown, logicalName: resource.name, secrets },
      this.source,
    );
    this.#lifecycle.declare(olds, checked.inputs, resource.urn);
    return checked;
  }

  async diff(
    urn: string,
    id: string,
    olds: { state: Values; inputs: Values | undefined },
    news: Values,
    ignored: readonly string[],
  ) {
    const { state, inputs = this.#inputsOf(state) } = olds;
    const { replaces, deletesFirst, outputs } = await this.#lifecycle.diff(id, state, news, urn);
    const undeclared = neverDeclared(state);
    const changes = new Map(
      [...detailedDiff(inputs, news)].filter(
        ([path, kind]) => !(kind === "delete" && undeclared.has(path)) && !ignored.some((each) => isAt(path, each)),
      ),
    );
    for (const output of outputs) changes.set(output, "update");
    return {
      changes,
      outputs: new Set(outputs),
      replaces: new Set(replaces),
      deletesFirst,
      stables: [
        ...replacingInputs(this.definition).filter((input) => !changes.has(input) || replaces.includes(input)),
        ...this.#outputs().filter((output) => !this.#changedByUpdate(output) && !changes.has(output)),
      ],
    };
  }

  /** What is known of a resource before it is made. */
  async previewCreate(inputs: Values): Promise<Values> {
    await this.#lifecycle.previewCreate(inputs);
    return { ...inputs, ...Object.fromEntries(this.#outputs().map((output) => [output, unknown])) };
  }

  create(urn: string, inputs: Values): Promise<{ id: string; state: Values }> {
    return this.#lifecycle.create(inputs, urn);
  }

  read(id: string, state: Properties, inputs: Properties): ReturnType<Lifecycle["read"]> {
    const prior = Object.keys(state.values).length > 0 ? state.values : undefined;
    const managed = prior && Object.keys(inputs.values).length > 0 ? inputs.values : undefined;
    return this.#lifecycle.read(id, prior, managed);
  }

  /** What is known of a resource before it is changed. */
  previewUpdate(state: Values, inputs: Values): Values {
    const known = this.#lifecycle.previewUpdate(state, inputs);
    const outputs = this.#outputs().map((output) => [output, this.#changedByUpdate(output) ? unknown : known[output]]);
    return { ...inputs, ...Object.fromEntries(outputs) };
  }

  update(id: string, state: Values, inputs: Values): Promise<Values> {
    return this.#lifecycle.update(id, state, inputs);
  }

  delete(id: string, state: Values): Promise<void> {
    return this.#lifecycle.delete(id, state);
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
