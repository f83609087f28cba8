import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { AnyResource } from "../../../provider/define";
import { resources } from "../../../provider/definitions";
import { ForbiddenError } from "../../../provider/hub";
import { Refusal } from "../../../provider/refusals";
import { deletesFirst } from "../../../provider/rules/identity";
import type { Managed } from "../managed";
import { isOptional, kindOf, namedInVain, propertiesOf } from "./kinds";
import { outsideChanges } from "./outside";
import { type Choice, choicesFor } from "./values";
import { World } from "./world";

type Values = Record<string, unknown>;

let world: World;

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.close());

/** Enough reads at a time that a list is read, where there is one. */
const manyReads = 4;

/** What a refresh shows: of one alone, and of one among many. */
async function refresh(definition: AnyResource, resource: Managed): Promise<Values | undefined> {
  const alone = world.next(definition, resource);
  const shown = await alone.drift();
  const hub = world.connect();
  const among = Array.from({ length: manyReads }, () => world.next(definition, resource, hub));
  for (const each of await Promise.all(among.map((one) => one.drift()))) expect(each).toEqual(shown);
  resource.state = alone.state;
  return shown;
}

/** Somebody else, who has the same resource in a program of their own. */
async function somebodyDeclares(definition: AnyResource, resource: Managed, program: Values): Promise<Managed> {
  const somebody = world.next(definition, resource);
  await somebody.update(program);
  return somebody;
}

async function repair(definition: AnyResource, resource: Managed, program: Values): Promise<void> {
  const next = world.next(definition, resource);
  await next.update(program);
  Object.assign(resource, { state: next.state, declared: next.declared });
}

/** At least two values of a property; the program declares the first. */
function valuesFor(definition: AnyResource, property: string): Choice {
  const choice = choicesFor(definition, world.program(definition), property);
  if (choice.values.length > 1) return choice;
  throw new Error(
    `${definition.token}.${property}: no second value could be derived from its schema. ` +
      "Teach values.ts this kind of schema; or, where no client can change it by the resource, outside.ts how it changes.",
  );
}

/** For `catch` of what may be refused. */
function refusal(error: unknown): Error {
  if (error instanceof Refusal || error instanceof ForbiddenError) return error;
  throw error;
}

const outputsOf = ({ outputs, changedByUpdate = [] }: AnyResource, { state }: Managed) =>
  Object.keys(outputs.shape)
    .filter((output) => !changedByUpdate.includes(output))
    .map((output) => [output, state[output]]);

const repaired = propertiesOf("repaired");
const byClients = repaired.filter(([name]) => !outsideChanges[name]);
const byTheWorld = repaired.filter(([name]) => outsideChanges[name]);

/** Without what a program need not declare: a list may then show all that is managed. */
function required(definition: AnyResource, program: Values): Values {
  return Object.fromEntries(Object.entries(program).filter(([property]) => !isOptional(definition, property)));
}

test.each(byClients)(
  "%s: what somebody changes is shown under it alone, and repaired",
  async (_, definition, property) => {
    const { program, values } = valuesFor(definition, property);
    const [declared, ...others] = values;
    const least = required(definition, program);
    const isLess = Object.keys(least).length < Object.keys(program).length;
    for (const beside of isLess ? [program, least] : [program]) {
      const mine = { ...beside, [property]: declared };
      await world.prepare(definition);
      const resource = await world.create(definition, mine);
      expect(await refresh(definition, resource)).toEqual({});
      const outputs = outputsOf(definition, resource);
      const before = world.has();
      for (const other of others) {
        await somebodyDeclares(definition, resource, { ...mine, [property]: other });
        expect(world.has()).not.toEqual(before);
        expect(await refresh(definition, resource)).toEqual({ [property]: other });
        await repair(definition, resource, mine);
        expect(world.has()).toEqual(before);
        expect(await refresh(definition, resource)).toEqual({});
        expect(outputsOf(definition, resource)).toEqual(outputs);
      }
    }
  },
);

test.each(byTheWorld)(
  "%s: what happens on Docker Hub is shown under it alone, and repaired",
  async (name, definition, property) => {
    const program = world.program(definition);
    await world.prepare(definition);
    const resource = await world.create(definition, program);
    expect(await refresh(definition, resource)).toEqual({});
    outsideChanges[name]?.(world.emulator);
    expect(Object.keys((await refresh(definition, resource)) ?? {})).toEqual([property]);
    await repair(definition, resource, program);
    expect(await refresh(definition, resource)).toEqual({});
  },
);

test.each(byClients.filter(([, definition, property]) => isOptional(definition, property)))(
  "%s: where it is not declared, what somebody changes is neither shown nor sent",
  async (_, definition, property) => {
    const { program, values } = valuesFor(definition, property);
    const { [property]: __, ...mine } = program;
    await world.prepare(definition);
    const resource = await world.create(definition, mine);
    for (const other of values) {
      const somebody = await somebodyDeclares(definition, resource, { ...mine, [property]: other });
      expect(await refresh(definition, resource)).toEqual({});
      const change = anotherChange(definition, mine, property);
      const mineNow = { ...mine, ...change };
      const next = world.next(definition, resource);
      const refused = await next.update(mineNow).catch(refusal);
      // What forbids the change is named: an archived repository takes none.
      if (refused) expect(refused.message).toContain(property);
      expect(await world.next(definition, somebody).drift()).toEqual(refused ? {} : change);
      await world.prepare(definition);
      Object.assign(resource, await world.create(definition, mine));
    }
  },
);

/** A change of another property, if there is one that can be changed. */
function anotherChange(definition: AnyResource, program: Values, property: string): Values {
  for (const other of Object.keys(program)) {
    if (other === property || kindOf(definition, other) !== "repaired") continue;
    const [, value] = choicesFor(definition, program, other).values;
    if (value !== undefined) return { [other]: value };
  }
  return {};
}

test.each(propertiesOf("identity", "replaced"))(
  "%s: another value is another object",
  async (_, definition, property) => {
    const { program, values } = valuesFor(definition, property);
    const [declared, other] = values;
    await world.prepare(definition);
    const resource = await world.create(definition, { ...program, [property]: declared });
    expect(await refresh(definition, resource)).toEqual({});
    world.recorder.clear();
    const next = world.next(definition, resource);
    expect(await next.replacedBy({ [property]: other })).toEqual([property]);
    expect(world.recorder.writes).toEqual([]);
  },
);

test.each(propertiesOf("replaced").filter(([, definition]) => deletesFirst(definition)))(
  "%s: what somebody replaces is shown under it alone, and replaced again",
  async (_, definition, property) => {
    const { program, values } = valuesFor(definition, property);
    const [declared, ...others] = values;
    const mine = { ...program, [property]: declared };
    await world.prepare(definition);
    const resource = await world.create(definition, mine);
    const before = world.has();
    for (const other of others) {
      await world.next(definition, resource).delete();
      await world.create(definition, { ...mine, [property]: other });
      expect(await refresh(definition, resource)).toEqual({ [property]: other });
      const next = world.next(definition, resource);
      expect(await next.replacedBy({})).toEqual([property]);
      await next.delete();
      Object.assign(resource, await world.create(definition, mine));
      expect(world.has()).toEqual(before);
    }
  },
);

const tokens = resources.map((definition) => [definition.token, definition] as const);

test.each(tokens)("%s: what somebody deletes is gone or shown, and is brought back", async (_, definition) => {
  const program = world.program(definition);
  await world.prepare(definition);
  const resource = await world.create(definition, program);
  const before = world.has();
  const somebody = world.next(definition, resource);
  somebody.state = { ...somebody.state, forceDestroy: true };
  await somebody.delete();
  const shown = await refresh(definition, resource);
  if (shown === undefined) await world.create(definition, program);
  else if (Object.keys(shown).length > 0) await repair(definition, resource, program);
  expect(world.has()).toEqual(before);
});

test.each(propertiesOf("shown"))(
  "%s: what somebody changes is shown under it alone; the repair is refused",
  async (_, definition, property) => {
    const { program, values } = valuesFor(definition, property);
    const [declared, other] = values;
    const mine = { ...program, [property]: declared };
    await world.prepare(definition);
    const resource = await world.create(definition, mine);
    await somebodyDeclares(definition, resource, { ...mine, [property]: other });
    const changed = world.has();
    expect(Object.keys((await refresh(definition, resource)) ?? {})).toEqual([property]);
    await expect(repair(definition, resource, mine)).rejects.toBeInstanceOf(Refusal);
    expect(world.has()).toEqual(changed);
  },
);

test.each(propertiesOf("writeOnly"))(
  "%s: what somebody changes can't be seen; a change of the program is sent",
  async (_, definition, property) => {
    const { program, values } = valuesFor(definition, property);
    const [declared, other] = values;
    await world.prepare(definition);
    const resource = await world.create(definition, { ...program, [property]: declared });
    const before = world.has();
    await somebodyDeclares(definition, resource, { ...program, [property]: other });
    expect(world.has()).not.toEqual(before);
    expect(await refresh(definition, resource)).toEqual({});
  },
);

test.each(propertiesOf("ours"))("%s: is known to the program alone", async (_, definition, property) => {
  const { program, values } = valuesFor(definition, property);
  const [declared, ...others] = values;
  await world.prepare(definition);
  const resource = await world.create(definition, { ...program, [property]: declared });
  const before = world.has();
  for (const other of others) {
    // A trial of a deletion that was done is refused: the images are gone.
    await somebodyDeclares(definition, resource, { ...program, [property]: other }).catch(refusal);
    expect(world.has()).toEqual(before);
    expect(await refresh(definition, resource)).toEqual({});
  }
});

test.each(tokens)(
  "%s: an update sends only what is needed: two properties send nothing in common",
  async (_, definition) => {
    const senders = new Map<string, string>();
    for (const [name, , property] of byClients.filter(([, each]) => each === definition)) {
      const { program, values } = valuesFor(definition, property);
      const [declared, other] = values;
      await world.prepare(definition);
      const resource = await world.create(definition, { ...program, [property]: declared });
      world.recorder.clear();
      await somebodyDeclares(definition, resource, { ...program, [property]: other });
      expect(world.recorder.writes).not.toEqual([]);
      for (const part of new Set(world.recorder.writes.flatMap(partsOf))) {
        expect([part, senders.get(part) ?? name]).toEqual([part, name]);
        senders.set(part, name);
      }
    }
  },
);

const idsByTheHub = /[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\/)\d+/g;

/** What a request changes. A PUT replaces the whole of what it is sent to, so it changes all of it. */
function partsOf({ method, path, body }: World["recorder"]["writes"][number]): string[] {
  if (method === "PUT") return [];
  const call = `${method} ${path.replaceAll(idsByTheHub, "{id}")}`;
  return method === "PATCH" ? Object.keys(body ?? {}).map((key) => `${call} ${key}`) : [call];
}

test("a refresh of many asks for less than each by itself does", async () => {
  const inLists: string[] = [];
  for (const [token, definition] of tokens) {
    await world.prepare(definition);
    const resource = await world.create(definition, required(definition, world.program(definition)));
    world.recorder.clear();
    await world.next(definition, resource).drift();
    const alone = world.recorder.calls.length;
    world.recorder.clear();
    await refresh(definition, resource);
    if (world.recorder.calls.length - alone < manyReads * (alone - 1) + 1) inLists.push(token);
  }
  expect(inLists).toEqual(expect.arrayContaining(["AccessToken", "Repository", "RepositoryTeamPermission"]));
});

test("each property that is said to be an exception is there", () => {
  expect(namedInVain()).toEqual([]);
  const all = repaired.map(([name]) => name);
  expect(Object.keys(outsideChanges).filter((name) => !all.includes(name))).toEqual([]);
});
