import { isDeepStrictEqual } from "node:util";
import { beforeEach } from "@jest/globals";
import type { AnyResource } from "../../provider/define";
import { collect } from "../../provider/hub";
import { accessToken } from "../../provider/resources/accessToken";
import { orgAccessToken } from "../../provider/resources/orgAccessToken";
import { accept } from "../../provider/rules/accept";
import { Lifecycle } from "../../provider/rules/lifecycle";
import { Run } from "../../provider/rules/run";
import { connect, emulator, hub, onEmulator } from "./emulated";
import { ciBot } from "./managed";
import { organizationSeed } from "./organization";

export type Values = Record<string, unknown>;

/** What the state has of one resource, after some runs of the engine. */
export interface Entry {
  id: string;
  inputs: Values;
  state: Values;
}

const start = Date.parse("2090-01-01T00:00:00Z");
/** In the place of a value that a preview does not know yet. */
export const unknown = Symbol("unknown");

/** Each test begins on day 1. */
export function onFirstDay(): void {
  onEmulator({ seed: organizationSeed });
  beforeEach(() => dayIs(1));
}

/** The first of January is day 1, by the clocks of this machine and of Docker Hub. They go on during a test. */
export function dayIs(day: number): void {
  const now = start + (day - 1) * 86_400_000;
  emulator.setClock(new Date(now));
  connect(ciBot, now);
}

/** What rotates. */
const kinds = [
  {
    definition: accessToken as AnyResource,
    program: { label: "ci", scopes: ["repo:read"] },
    otherwise: { scopes: ["repo:write"] },
    list: async () => (await collect(hub.accessTokens.list())).items.map(({ uuid }) => uuid),
    posts: "/v2/access-tokens",
  },
  {
    definition: orgAccessToken as AnyResource,
    program: { organization: "acme", label: "ci", resources: [{ path: "acme/*", scopes: ["scope-image-pull"] }] },
    otherwise: { expiresAt: "2099-01-01T00:00:00.000Z" },
    list: async () => (await collect(hub.orgAccessTokens.list("acme"))).items.map(({ id }) => `acme/${id}`),
    posts: "/v2/orgs/acme/access-tokens",
  },
];

export const tokens = kinds.map((kind) => ({ token: kind.definition.token, ...kind, ...runsOf(kind.definition) }));

function runsOf(definition: AnyResource) {
  const source = () => ({ hub, namespace: undefined });

  /** A run of the engine, in a process of its own. */
  function begin(): Lifecycle {
    const run = new Run();
    return new Lifecycle(definition, source, () => run, unknown);
  }

  async function check(lifecycle: Lifecycle, news: Values, olds: Values = {}): Promise<Values> {
    const { inputs, failures } = await accept(definition, { olds, news, unknown }, source);
    if (failures.length > 0)
      throw new Error(failures.map(({ property, reason }) => `${property}: ${reason}`).join("\n"));
    lifecycle.declare(olds, inputs);
    return inputs;
  }

  /** What the engine does in a run: the step, and the entry that it leaves. */
  async function up(news: Values, entry?: Entry): Promise<Entry & { step: string }> {
    const lifecycle = begin();
    const inputs = await check(lifecycle, news, entry?.inputs);
    if (!entry) return { inputs, ...(await lifecycle.create(inputs)), step: "create" };
    const { replaces, outputs } = await lifecycle.diff(entry.id, entry.state, inputs);
    if (replaces.length > 0) {
      const created = await lifecycle.create(await check(lifecycle, news));
      await lifecycle.delete(entry.id, entry.state);
      return { inputs, ...created, step: `replace by ${replaces}` };
    }
    if (outputs.length === 0 && isDeepStrictEqual(inputs, entry.inputs)) return { ...entry, step: "same" };
    return { id: entry.id, inputs, state: await lifecycle.update(entry.id, entry.state, inputs), step: "update" };
  }

  return { begin, check, up };
}
