import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { AnyResource } from "../../../provider/define";
import { resources } from "../../../provider/definitions";
import { ForbiddenError } from "../../../provider/hub";
import { Refusal } from "../../../provider/refusals";
import type { Managed } from "../managed";
import { isOptional, kindOf, namedInVain, propertiesOf, required } from "./kinds";
import { outsideChanges } from "./outside";
import { choicesFor } from "./values";
import { World } from "./world";

type Values = Record<string, unknown>;

let world: World;

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.close());

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

test.each(byClients)(
  "%s: what somebody changes is shown under it alone, and repaired",
  async (_, definition, property) => {
    const { program, values } = world.valuesFor(definition, property);
    const [declared, ...others] = values;
    const least = required(definition, program);
    const isLess = Object.keys(least).length < Object.keys(program).length;
    for (const beside of isLess ? [program, least] : [program]) {
      const mine = { ...beside, [property]: declared };
      await world.prepare(definition);
      const resource = await world.create(definition, mine);
      expect(await world.refresh(definition, resource)).toEqual({});
      const outputs = outputsOf(definition, resource);
      const before = world.has();
      for (const other of others) {
        await world.somebodyDeclares(definition, resource, { ...mine, [property]: other });
        expect(world.has()).not.toEqual(before);
        expect(await world.refresh(definition, resource)).toEqual({ [property]: other });
        await world.repair(definition, resource, mine);
        expect(world.has()).toEqual(before);
        expect(await world.refresh(definition, resource)).toEqual({});
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
    expect(await world.refresh(definition, resource)).toEqual({});
    outsideChanges[name]?.(world.emulator);
    expect(Object.keys((await world.refresh(definition, resource)) ?? {})).toEqual([property]);
    await world.repair(definition, resource, program);
    expect(await world.refresh(definition, resource)).toEqual({});
  },
);

test.each(byClients.filter(([, definition, property]) => isOptional(definition, property)))(
  "%s: where it is not declared, what somebody changes is neither shown nor sent",
  async (_, definition, property) => {
    const { program, values } = world.valuesFor(definition, property);
    const { [property]: __, ...mine } = program;
    await world.prepare(definition);
    const resource = await world.create(definition, mine);
    for (const other of values) {
      const somebody = await world.somebodyDeclares(definition, resource, { ...mine, [property]: other });
      expect(await world.refresh(definition, resource)).toEqual({});
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

test.each(propertiesOf("shown"))(
  "%s: what somebody changes is shown under it alone; the repair is refused",
  async (_, definition, property) => {
    const { program, values } = world.valuesFor(definition, property);
    const [declared, other] = values;
    const mine = { ...program, [property]: declared };
    await world.prepare(definition);
    const resource = await world.create(definition, mine);
    await world.somebodyDeclares(definition, resource, { ...mine, [property]: other });
    const changed = world.has();
    expect(Object.keys((await world.refresh(definition, resource)) ?? {})).toEqual([property]);
    await expect(world.repair(definition, resource, mine)).rejects.toBeInstanceOf(Refusal);
    expect(world.has()).toEqual(changed);
  },
);

test.each(propertiesOf("writeOnly"))(
  "%s: what somebody changes can't be seen; a change of the program is sent",
  async (_, definition, property) => {
    const { program, values } = world.valuesFor(definition, property);
    const [declared, other] = values;
    await world.prepare(definition);
    const resource = await world.create(definition, { ...program, [property]: declared });
    const before = world.has();
    await world.somebodyDeclares(definition, resource, { ...program, [property]: other });
    expect(world.has()).not.toEqual(before);
    expect(await world.refresh(definition, resource)).toEqual({});
  },
);

test.each(propertiesOf("ours"))("%s: is known to the program alone", async (_, definition, property) => {
  const { program, values } = world.valuesFor(definition, property);
  const [declared, ...others] = values;
  await world.prepare(definition);
  const resource = await world.create(definition, { ...program, [property]: declared });
  const before = world.has();
  for (const other of others) {
    // A trial of a deletion that was done is refused: the images are gone.
    await world.somebodyDeclares(definition, resource, { ...program, [property]: other }).catch(refusal);
    expect(world.has()).toEqual(before);
    expect(await world.refresh(definition, resource)).toEqual({});
  }
});

const tokens = resources.map((definition) => [definition.token, definition] as const);

test.each(tokens)(
  "%s: an update sends only what is needed: two properties send nothing in common",
  async (_, definition) => {
    const senders = new Map<string, string>();
    for (const [name, , property] of byClients.filter(([, each]) => each === definition)) {
      const { program, values } = world.valuesFor(definition, property);
      const [declared, other] = values;
      await world.prepare(definition);
      const resource = await world.create(definition, { ...program, [property]: declared });
      world.recorder.clear();
      await world.somebodyDeclares(definition, resource, { ...program, [property]: other });
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

test("each property that is said to be an exception is there", () => {
  expect(namedInVain()).toEqual([]);
  const all = repaired.map(([name]) => name);
  expect(Object.keys(outsideChanges).filter((name) => !all.includes(name))).toEqual([]);
});
