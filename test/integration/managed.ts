import { isDeepStrictEqual } from "node:util";
import type { AnyFunction, AnyResource } from "../../provider/define";
import { type Hub, openHub } from "../../provider/hub";
import { check } from "../../provider/rules/check";
import { replaces } from "../../provider/rules/diff";
import { invoke } from "../../provider/rules/invoke";
import { observe } from "../../provider/rules/observe";
import { FakeClock } from "../fakeClock";

type Values = Record<string, unknown>;

export const ciBot = { DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery" };
export const dockerAdmin = { DOCKER_USERNAME: "docker-admin", DOCKER_PASSWORD: "admin-of-the-library" };

/** The client, as a user with these variables set has it, but for its waits, which take no time. */
export function connectAs(
  environment: Record<string, string>,
  hubUrl: string,
  announce: (line: string) => void = () => {},
): Hub {
  const clock = new FakeClock(Date.now());
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
    readonly id: string,
    private declared: Values,
    public state: Values,
  ) {}

  static async create(definition: AnyResource, hub: Hub, program: Values): Promise<Managed> {
    const inputs = checked(definition, program, {});
    const { id, state } = await definition.create({ hub, inputs });
    return new Managed(definition, hub, id, inputs, state);
  }

  /** Goes on with what a PartialError gave. */
  static resume(definition: AnyResource, hub: Hub, id: string, state: Values): Managed {
    return new Managed(definition, hub, id, {}, state);
  }

  /** What a drift job shows: each property that is not as declared, with what it is on the Hub. Undefined: it is gone. */
  async drift(): Promise<Values | undefined> {
    const read = await this.definition.read({ hub: this.hub, id: this.id, state: this.state });
    if (!read) return undefined;
    const { inputs, state } = observe(this.definition, this.state, read);
    this.state = state;
    const properties = Object.keys({ ...this.declared, ...inputs });
    const different = properties.filter((property) => !isDeepStrictEqual(this.declared[property], inputs[property]));
    return Object.fromEntries(different.map((property) => [property, inputs[property]]));
  }

  /** Brings it to what the program says now; as the engine does, only where replacing is not needed. */
  async update(program: Values): Promise<void> {
    const inputs = checked(this.definition, program, this.declared);
    const needed = replaces(this.definition, this.state, inputs);
    if (needed.length > 0) throw new Error(`must be replaced: ${needed}`);
    this.state = await this.definition.update({ hub: this.hub, id: this.id, state: this.state, inputs });
    this.declared = inputs;
  }

  async delete(): Promise<void> {
    await this.definition.delete({ hub: this.hub, id: this.id, state: this.state });
  }
}

function checked(definition: AnyResource, news: Values, olds: Values): Values {
  const { inputs, failures } = check(definition, { olds, news, isUnknown: () => false });
  if (failures.length > 0) throw new Error(failures.map(({ property, reason }) => `${property}: ${reason}`).join("\n"));
  return inputs;
}
