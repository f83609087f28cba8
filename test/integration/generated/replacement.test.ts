import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { resources } from "../../../provider/definitions";
import { deletesFirst } from "../../../provider/rules/identity";
import { propertiesOf, required } from "./kinds";
import { World } from "./world";

let world: World;

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.close());

test.each(propertiesOf("identity", "replaced"))(
  "%s: another value is another object",
  async (_, definition, property) => {
    const { program, values } = world.valuesFor(definition, property);
    const [declared, other] = values;
    await world.prepare(definition);
    const resource = await world.create(definition, { ...program, [property]: declared });
    expect(await world.refresh(definition, resource)).toEqual({});
    world.recorder.clear();
    const next = world.next(definition, resource);
    expect(await next.replacedBy({ [property]: other })).toEqual([property]);
    expect(world.recorder.writes).toEqual([]);
  },
);

test.each(propertiesOf("replaced").filter(([, definition]) => deletesFirst(definition)))(
  "%s: what somebody replaces is shown under it alone, and replaced again",
  async (_, definition, property) => {
    const { program, values } = world.valuesFor(definition, property);
    const [declared, ...others] = values;
    const mine = { ...program, [property]: declared };
    await world.prepare(definition);
    const resource = await world.create(definition, mine);
    const before = world.has();
    for (const other of others) {
      await world.next(definition, resource).delete();
      await world.create(definition, { ...mine, [property]: other });
      expect(await world.refresh(definition, resource)).toEqual({ [property]: other });
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
  const shown = await world.refresh(definition, resource);
  if (shown === undefined) await world.create(definition, program);
  else if (Object.keys(shown).length > 0) await world.repair(definition, resource, program);
  expect(world.has()).toEqual(before);
});

test("a refresh of many asks for less than each by itself does", async () => {
  const inLists: string[] = [];
  for (const [token, definition] of tokens) {
    await world.prepare(definition);
    const resource = await world.create(definition, required(definition, world.program(definition)));
    world.recorder.clear();
    await world.next(definition, resource).drift();
    const alone = world.recorder.calls.length;
    world.recorder.clear();
    await world.refresh(definition, resource);
    if (world.recorder.calls.length - alone < World.manyReads * (alone - 1) + 1) inLists.push(token);
  }
  expect(inLists).toEqual(expect.arrayContaining(["AccessToken", "Repository", "RepositoryTeamPermission"]));
});
