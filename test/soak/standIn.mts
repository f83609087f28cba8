import { isDeepStrictEqual } from "node:util";
import { type Engine, type Held, longestRun, type Outcome } from "./engine.mts";
import { ProviderProcess } from "./process.mts";
import type { Program, Resource, Values } from "./program.mts";
import { type Kept, LeftOver, Protocol } from "./protocol.mts";
import { withSecrets } from "./secrets.mts";
import { inParallel } from "./steps.mts";

interface Entry {
  resource: Resource;
  kept: Kept;
  /** It was not made or changed completely: the next run updates it. */
  isPartial: boolean;
}

/**
 * A stand-in for the engine that is fast with many resources: a new process of the native plugin for each run, steps side by
 * side, and no further step after a failure. It knows no dependencies.
 */
export class StandIn implements Engine {
  readonly #command: string;
  readonly #environment: Record<string, string>;
  readonly #entries = new Map<string, Entry>();
  #condemned: Entry[] = [];
  #peakMemory = 0;
  #child: ProviderProcess | undefined;

  constructor(command: string, environment: Record<string, string>) {
    this.#command = command;
    this.#environment = environment;
  }

  up(program: Program): Promise<Outcome> {
    const declared = new Set(program.map(({ name }) => name));
    return this.#run(async (provider) => {
      await this.#deleteCondemned(provider);
      await inParallel(program, (resource) => this.#bring(provider, resource));
      await this.#deleteAll(provider, (name) => !declared.has(name));
      await this.#deleteCondemned(provider);
    });
  }

  kill(): void {
    this.#child?.stop();
  }

  compare(program: Program): Promise<Outcome> {
    return this.#run((provider) =>
      inParallel(program, async (resource) => {
        const kept = this.#entries.get(resource.name)?.kept;
        const read = kept && (await provider.read(resource, kept));
        if (!isDeepStrictEqual(read?.inputs, kept?.inputs)) throw new Error(`${resource.name} differs.`);
      }),
    );
  }

  destroy(): Promise<Outcome> {
    return this.#run(async (provider) => {
      await this.#deleteAll(provider, () => true);
      await this.#deleteCondemned(provider);
    });
  }

  async held(): Promise<Held[]> {
    return [...this.#entries.values(), ...this.#condemned].map(({ resource, kept }) => ({
      type: resource.type,
      id: kept.id,
      values: withSecrets(kept.state, (plain) => plain) as Values,
    }));
  }

  stored(): string {
    const entries = [...this.#entries.values(), ...this.#condemned];
    return JSON.stringify(withSecrets(entries, () => "[secret]"));
  }

  peakMemory(): number {
    return this.#peakMemory;
  }

  get processes(): number {
    return 1;
  }

  remove(): void {}

  async #run(steps: (provider: Protocol) => Promise<void>): Promise<Outcome> {
    const child = new ProviderProcess(this.#command, this.#environment);
    this.#child = child;
    const provider = new Protocol(await child.port);
    const overdue = setTimeout(() => child.stop(), longestRun * 1000);
    try {
      await provider.configure();
      await steps(provider);
      return { isDone: true, output: child.output };
    } catch (error) {
      return { isDone: false, output: `${child.output}${error instanceof Error ? error.message : error}\n` };
    } finally {
      clearTimeout(overdue);
      this.#peakMemory = Math.max(this.#peakMemory, child.peakMemory() ?? 0);
      provider.close();
      child.stop();
    }
  }

  async #bring(provider: Protocol, resource: Resource): Promise<void> {
    const entry = this.#entries.get(resource.name);
    const inputs = await provider.check(resource, entry?.kept.inputs ?? {});
    if (!entry) return this.#create(provider, resource, inputs);
    const { isChanged, isReplaced, deletesFirst } = await provider.diff(resource, entry.kept, inputs);
    if (isReplaced) {
      if (deletesFirst) await this.#delete(provider, entry);
      await this.#create(provider, resource, inputs).finally(() => {
        // A creation that failed may have left a resource nevertheless.
        if (!deletesFirst && this.#entries.get(resource.name) !== entry) this.#condemned.push(entry);
      });
    } else if (isChanged || entry.isPartial) {
      await this.#update(provider, resource, entry, inputs);
    }
  }

  async #create(provider: Protocol, resource: Resource, inputs: Values): Promise<void> {
    await this.#keep(resource, inputs, () => provider.create(resource, inputs));
  }

  async #update(provider: Protocol, resource: Resource, { kept }: Entry, inputs: Values): Promise<void> {
    const update = async () => ({ id: kept.id, state: await provider.update(resource, kept, inputs) });
    await this.#keep(resource, inputs, update);
  }

  async #keep(resource: Resource, inputs: Values, operation: () => Promise<Omit<Kept, "inputs">>): Promise<void> {
    try {
      this.#entries.set(resource.name, { resource, kept: { ...(await operation()), inputs }, isPartial: false });
    } catch (error) {
      if (error instanceof LeftOver) {
        const { id, state } = error;
        this.#entries.set(resource.name, { resource, kept: { id, state, inputs }, isPartial: true });
      }
      throw error;
    }
  }

  async #deleteAll(provider: Protocol, isMeant: (name: string) => boolean): Promise<void> {
    const meant = [...this.#entries.values()].filter(({ resource }) => isMeant(resource.name));
    await inParallel(meant, (entry) => this.#delete(provider, entry));
  }

  async #delete(provider: Protocol, entry: Entry): Promise<void> {
    await provider.delete(entry.resource, entry.kept);
    this.#entries.delete(entry.resource.name);
  }

  async #deleteCondemned(provider: Protocol): Promise<void> {
    await inParallel(this.#condemned, async (entry) => {
      await provider.delete(entry.resource, entry.kept);
      this.#condemned = this.#condemned.filter((each) => each !== entry);
    });
  }
}
