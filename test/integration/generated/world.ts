import { expect } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import type { AnyResource } from "../../../provider/define";
import type { Hub } from "../../../provider/hub";
import { exampleAccount, prepareForExamples } from "../../exampleWorld";
import { connectAs, Managed } from "../managed";
import { Recorder } from "../recorder";
import { type Declaration, readExamples } from "./examples";
import { type Choice, choicesFor } from "./values";

type Values = Record<string, unknown>;

/** An emulated Docker Hub in which the example of any resource runs, and everything that is sent to it. */
export class World {
  /** Enough reads at a time that a list is read, where there is one. */
  static readonly manyReads = 4;

  readonly #hubs: Hub[] = [];

  private constructor(
    readonly emulator: Emulator,
    readonly recorder: Recorder,
    private readonly examples: ReadonlyMap<string, readonly Declaration[]>,
  ) {}

  static async start(): Promise<World> {
    const examples = await readExamples();
    const emulator = await startEmulator({
      retired: "as-they-did",
      rateLimit: { enabled: false },
      allowedFailures: 1_000,
    });
    return new World(emulator, await Recorder.start(emulator.url), examples);
  }

  async close(): Promise<void> {
    await this.disconnect();
    await this.recorder.close();
    await this.emulator.close();
  }

  async disconnect(): Promise<void> {
    await Promise.all(this.#hubs.splice(0).map((hub) => hub.close()));
  }

  /** What the resource's example declares. */
  program({ token }: AnyResource): Values {
    return this.#example(token).at(-1)?.program ?? {};
  }

  /** A fresh Docker Hub that has what the resource's example needs, and not yet the resource itself. */
  async prepare({ token }: AnyResource): Promise<void> {
    await this.disconnect();
    this.emulator.reset();
    prepareForExamples(this.emulator);
    for (const given of this.#example(token).slice(0, -1)) {
      await Managed.create(given.definition, this.connect(), given.program);
    }
    this.recorder.clear();
  }

  /** A client of a process of its own, as each operation of the engine has one. */
  connect(): Hub {
    const hub = connectAs(exampleAccount, this.recorder.url);
    this.#hubs.push(hub);
    return hub;
  }

  /** Creates it. Repositories are in use: Docker Hub does not make one active again that has no image. */
  async create(definition: AnyResource, program: Values): Promise<Managed> {
    const made = await Managed.create(definition, this.connect(), program);
    for (const { namespace, name, tags, isActive } of this.emulator.exportState().repositories) {
      if (isActive !== false && (tags ?? []).length === 0) this.emulator.pushTag(namespace, name, "in-use");
    }
    return made;
  }

  /** The next operation of the engine on something, with what the state's file has of it. */
  next(definition: AnyResource, { id, declared, state }: Managed, hub = this.connect()): Managed {
    return Managed.resume(definition, hub, id, written(state), written(declared));
  }

  /** What a refresh shows, of one alone and of one among many; the state is then what was read. */
  async refresh(definition: AnyResource, resource: Managed): Promise<Values | undefined> {
    const alone = this.next(definition, resource);
    const shown = await alone.drift();
    const hub = this.connect();
    const among = Array.from({ length: World.manyReads }, () => this.next(definition, resource, hub).drift());
    for (const each of await Promise.all(among)) expect(each).toEqual(shown);
    resource.state = alone.state;
    return shown;
  }

  /** Somebody else, who has the same resource in a program of their own. */
  async somebodyDeclares(definition: AnyResource, resource: Managed, program: Values): Promise<Managed> {
    const somebody = this.next(definition, resource);
    await somebody.update(program);
    return somebody;
  }

  /** The next update of the program. */
  async repair(definition: AnyResource, resource: Managed, program: Values): Promise<void> {
    const { state, declared } = await this.somebodyDeclares(definition, resource, program);
    Object.assign(resource, { state, declared });
  }

  /** At least two values of a property; the program has the first. */
  valuesFor(definition: AnyResource, property: string): Choice {
    const choice = choicesFor(definition, this.program(definition), property);
    if (choice.values.length > 1) return choice;
    throw new Error(
      `${definition.token}.${property}: no second value could be derived from its schema. ` +
        "Teach values.ts this kind of schema; or, where no client can change it by the resource, outside.ts how it changes.",
    );
  }

  /** Everything that Docker Hub has, but for times, the order of lists, and what it gives to what is created. */
  has(): unknown {
    const { auditLog: _, ...state } = this.emulator.exportState();
    return withoutMarks(state);
  }

  #example(token: string): readonly Declaration[] {
    const example = this.examples.get(token);
    if (!example) throw new Error(`docs/examples/${token}.ts is missing: what it declares is what these suites try.`);
    return example;
  }
}

/** As JSON has it: without what is undefined. */
function written(values: Values): Values {
  return JSON.parse(JSON.stringify(values));
}

const times = /(?:At|Used|Updated)$/;
const ofOneCreation = /^(?:token|creatorUserAgent)$/;
const given = /^(?:id|uuid|digest)$/;
const byTheHub = /^(?:\d+|[0-9a-f]{8}-[0-9a-f-]{27}|sha256:.*)$/;

function withoutMarks(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(withoutMarks).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  const isMark = (key: string, part: unknown) =>
    times.test(key) || ofOneCreation.test(key) || (given.test(key) && byTheHub.test(String(part)));
  const parts = Object.entries(value).filter(([key, part]) => !isMark(key, part));
  return Object.fromEntries(parts.map(([key, part]) => [key, withoutMarks(part)]));
}
