import { isDeepStrictEqual } from "node:util";
import type { AnyFunction, AnyResource } from "../../provider/define";
import { type Hub, openHub } from "../../provider/hub";
import { check } from "../../provider/rules/check";
import { invoke } from "../../provider/rules/invoke";
import { Lifecycle } from "../../provider/rules/lifecycle";
import { Run } from "../../provider/rules/run";
import { FakeClock } from "../fakeClock";

type Values = Record<string, unknown>;

export const ciBot = { DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery" };
export const dockerAdmin = { DOCKER_USERNAME: "docker-admin", DOCKER_PASSWORD: "admin-of-the-library" };

/** The client, as a user with these variables set has it, but for its waits, which take no time. */
export function connectAs(
  environment: Record<string, string>,
  hubUrl: string,
  announce: (line: string) => void = () => {},
  clock = new FakeClock(Date.now()),
): Hub {
  return openHub({ hubUrl, indexUrl: hubUrl }, { environment, clock, announce });
}

/** A function, as a program without configuration calls it. */
export function callOn(hub: Hub, definition: AnyFunction, args: Values = {}): Promise<Values> {
  return invoke(definition, args, () => ({ hub, namespace: undefined }));
}

/** A resource's life as the engine lives it: inputs are checked, then created; state goes from call to call. */
export class Managed {
  private constructor(
    private readonly definition: AnyResource,
    private readonly hub: Hub,
    private readonly lifecycle: Lifecycle,
    readonly id: string,
    private declared: Values,
    public state: Values,
  ) {}

  static async create(definition: AnyResource, hub: Hub, program: Values): Promise<Managed> {
    const inputs = checked(definition, program, {});
    const lifecycle = lifecycleOn(definition, hub);
    const { id, state } = await lifecycle.create(inputs);
    return new Managed(definition, hub, lifecycle, id, inputs, state);
  }

  /** Reads one that exists by the id that people write, as `get` and import do. */
  static async find(definition: AnyResource, hub: Hub, written: string): Promise<Managed | undefined> {
    const lifecycle = lifecycleOn(definition, hub);
    const found = await lifecycle.read(written, undefined);
    return found && new Managed(definition, hub, lifecycle, found.id, found.inputs, found.state);
  }

  /** Goes on with what a PartialError gave. */
  static resume(definition: AnyResource, hub: Hub, id: string, state: Values): Managed {
    return new Managed(definition, hub, lifecycleOn(definition, hub), id, {}, state);
  }

  /** What a drift job shows: each property that is not as declared, with what it is on the Hub. Undefined: it is gone. */
  async drift(): Promise<Values | undefined> {
    const read = await this.lifecycle.read(this.id, this.state);
    if (!read) return undefined;
    const { inputs, state } = read;
    this.state = state;
    const properties = Object.keys({ ...this.declared, ...inputs });
    const different = properties.filter((property) => !isDeepStrictEqual(this.declared[property], inputs[property]));
    return Object.fromEntries(different.map((property) => [property, inputs[property]]));
  }

  /** Brings it to what the program says now; as the engine does, only where replacing is not needed. */
  async update(program: Values): Promise<void> {
    const inputs = checked(this.definition, program, this.declared);
    this.lifecycle.declare(this.declared, inputs);
    const { replaces } = await this.lifecycle.diff(this.id, this.state, inputs);
    if (replaces.length > 0) throw new Error(`must be replaced: ${replaces}`);
    this.state = await this.lifecycle.update(this.id, this.state, inputs);
    this.declared = inputs;
  }

  /** Deletes it in a run of its own, as destroy does. */
  async delete(): Promise<void> {
    await lifecycleOn(this.definition, this.hub).delete(this.id, this.state);
  }
}

/**
 * A refresh of many that the stack has in these states, by id: of each the properties that differ, as a drift job shows
 * them, or that it is gone. What is as it was is left out.
 */
export async function refreshAll(
  definition: AnyResource,
  hub: Hub,
  states: Record<string, Values>,
): Promise<Record<string, Values | "gone">> {
  const lifecycle = lifecycleOn(definition, hub);
  const found: Record<string, Values | "gone"> = {};
  const refresh = async ([id, before]: [string, Values]) => {
    const state = (await lifecycle.read(id, before))?.state;
    const changed = Object.keys({ ...before, ...state }).filter(
      (property) => !isDeepStrictEqual(before[property], state?.[property]),
    );
    if (!state) found[id] = "gone";
    else if (changed.length > 0) found[id] = Object.fromEntries(changed.map((property) => [property, state[property]]));
  };
  await Promise.all(Object.entries(states).map(refresh));
  return found;
}

function checked(definition: AnyResource, news: Values, olds: Values): Values {
  const { inputs, failures } = check(definition, { olds, news, isUnknown: () => false });
  if (failures.length > 0) throw new Error(failures.map(({ property, reason }) => `${property}: ${reason}`).join("\n"));
  return inputs;
}

function lifecycleOn(definition: AnyResource, hub: Hub): Lifecycle {
  const run = new Run();
  return new Lifecycle(
    definition,
    () => ({ hub, namespace: undefined }),
    () => run,
    Symbol("unknown"),
  );
}
