import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { AnyFunction, AnyResource } from "../../../provider/define";
import { functions, resources } from "../../../provider/definitions";
import { escaped, ForbiddenError, HubError, InvalidError, NotFoundError } from "../../../provider/hub";
import { Refusal } from "../../../provider/refusals";
import { accept } from "../../../provider/rules/accept";
import { check } from "../../../provider/rules/check";
import { callOn, type Managed } from "../managed";
import { hostile, near, needle, unknown } from "./arbitraries";
import { kindOf, propertiesOf } from "./kinds";
import { textsAtTheLimits } from "./limits";
import { World } from "./world";

type Values = Record<string, unknown>;

/** The values of a failure are printed with it. Another seed draws others. */
const seed = 20_350_131;
let world: World;

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.close());

const isUnknown = (value: unknown) => value === unknown;
const checked = (definition: AnyResource | AnyFunction, news: Values, secrets?: Set<string>) =>
  check(definition, { olds: {}, news, isUnknown, secrets });

/** Inputs of which each is near to right, or anything, or left out. */
function drawn({ inputs }: AnyResource | AnyFunction): fc.Arbitrary<Values> {
  const properties = Object.entries(inputs.shape).map(([property, schema]) => [
    property,
    fc.oneof(near(schema), hostile, fc.constant(undefined)),
  ]);
  const declared: fc.Arbitrary<Values> = fc.record(Object.fromEntries(properties), { requiredKeys: [] });
  const stray = fc.dictionary(fc.string({ unit: "binary", maxLength: 20 }), hostile, { maxKeys: 1 });
  return fc.tuple(declared, stray).map(([all, more]) => ({ ...more, ...all }));
}

const longestReason = 2_000;
const definitions = [...resources, ...functions].map((definition) => [definition.token, definition] as const);

test.each(definitions)("%s: check says of anything what is wrong, or gives its normal form", (_, definition) => {
  fc.assert(
    fc.property(drawn(definition), (news) => {
      const { inputs, failures } = checked(definition, news);
      for (const { property, reason } of failures) {
        const known = [...Object.keys(definition.inputs.shape), ...Object.keys(news)].map(escaped);
        expect(
          known.some((each) => property === each || property.startsWith(`${each}.`) || property.startsWith(`${each}[`)),
        ).toBe(true);
        expect(reason.length).toBeGreaterThan(5);
        expect(reason.length).toBeLessThan(longestReason);
        expect(`${property}${reason}`).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
      }
      if (failures.length > 0) return;
      expect(checked(definition, inputs)).toEqual({ inputs, failures: [] });
    }),
    { seed, numRuns: 100 },
  );
});

test.each(definitions)("%s: check quotes nothing that is secret", (_, definition) => {
  const properties = Object.keys(definition.inputs.shape);
  fc.assert(
    fc.property(drawn(definition), (news) => {
      const declared = Object.fromEntries(Object.entries(news).filter(([property]) => properties.includes(property)));
      const { failures } = checked(definition, declared, new Set(properties));
      expect(JSON.stringify(failures)).not.toContain(needle);
    }),
    { seed, numRuns: 100 },
  );
});

/** Beside identities, names of what must exist, which check can't know. */
const references = ["TeamMembers.members", "ImageDeletion.manifests"];

/** Whether a value names what must exist; the name of something new is ours to choose. */
function isReference(definition: AnyResource, property: string): boolean {
  const defaultsTo = definition.inputs.shape[property]?.meta()?.defaultsTo;
  const isIdentity = kindOf(definition, property) === "identity" && defaultsTo !== "logicalName";
  return isIdentity || defaultsTo === "namespace" || references.includes(`${definition.token}.${property}`);
}

/** Whether Docker Hub may refuse a value that is right by itself: what it names is not there, or a deletion is warned of. */
function mayBeRefused(definition: AnyResource, property: string, error: unknown): boolean {
  if (kindOf(definition, property) === "ours") return error instanceof Refusal;
  const isMissing = error instanceof NotFoundError || error instanceof ForbiddenError || error instanceof Refusal;
  const isUnknown = error instanceof InvalidError && /there is no such/.test(error.detail ?? "");
  return isReference(definition, property) && (isMissing || isUnknown);
}

const everyKind = propertiesOf("repaired", "identity", "replaced", "shown", "writeOnly", "ours");

test.each(everyKind)(
  "%s: what check accepts the Hub accepts, and reads back equal; what it refuses is not sent",
  async (_, definition, property) => {
    await world.prepare(definition);
    const before = world.emulator.exportState();
    const program = world.program(definition);
    const schema = definition.inputs.shape[property];
    const values = fc.oneof({ weight: 4, arbitrary: near(schema) }, { weight: 1, arbitrary: hostile });
    const canBeUpdated = kindOf(definition, property) === "repaired";

    const failuresWith = (value: unknown) =>
      check(definition, { olds: {}, news: { ...program, [property]: value }, isUnknown: () => false }).failures;

    const holds = async (value: unknown, byUpdate: boolean) => {
      const wanted = { ...program, [property]: value };
      const failures = failuresWith(value);
      world.recorder.clear();
      if (failures.length > 0) {
        await expect(world.create(definition, wanted)).rejects.toThrow(failures[0]?.property);
        expect(world.recorder.calls).toEqual([]);
        return;
      }
      const made = await declare(definition, canBeUpdated && byUpdate ? [program, wanted] : [wanted]).catch(
        (error: unknown) => {
          if (!mayBeRefused(definition, property, error)) throw error;
        },
      );
      if (made) expect(await world.next(definition, made).drift()).toEqual({});
    };

    const afterEach = async () => {
      await world.disconnect();
      world.emulator.importState(before);
    };
    const drawing = fc.asyncProperty(values, fc.boolean(), holds).afterEach(afterEach);
    const limits = textsAtTheLimits((text) => failuresWith(text).length === 0);
    const examples = limits.flatMap((text): [string, boolean][] => [
      [text, false],
      [text, true],
    ]);
    await fc.assert(drawing, { seed, examples, numRuns: 8 + examples.length, endOnFailure: true });
  },
);

/** Creates it by the first program, and brings it to each that follows. */
async function declare(definition: AnyResource, [first = {}, ...others]: readonly Values[]): Promise<Managed> {
  const made = await world.create(definition, first);
  for (const other of others) await made.update(other);
  return made;
}

test.each(functions.map((definition) => [definition.token, definition] as const))(
  "%s: what check refuses is not sent; all else is answered, or refused with a reason",
  async (_, definition) => {
    world.emulator.reset();
    await fc.assert(
      fc
        .asyncProperty(drawn(definition), async (args) => {
          world.recorder.clear();
          const hub = world.connect();
          const declared = { olds: {}, news: args, unknown: Symbol("unknown") };
          const { failures } = await accept(definition, declared, () => ({ hub, namespace: undefined }));
          const error = await callOn(hub, definition, args).then(
            () => undefined,
            (reason: unknown) => reason,
          );
          if (error !== undefined && !(error instanceof HubError)) expect(error).toBeInstanceOf(Refusal);
          const sent = world.recorder.calls.filter((call) => !call.endsWith(" /v2/auth/token"));
          if (failures.length > 0) expect(error).toBeInstanceOf(Refusal);
          if (failures.length > 0) expect(sent).toEqual([]);
        })
        .afterEach(() => world.disconnect()),
      { seed, numRuns: 30, endOnFailure: true },
    );
  },
);
