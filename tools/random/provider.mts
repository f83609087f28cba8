/**
 * A stand-in for the plugin of @pulumi/random, for machines that cannot download it: RandomPet, RandomString,
 * RandomPassword and RandomId. A value is made once and kept; any change of inputs, keepers among them, replaces it;
 * in a preview it is unknown. The real plugin's checks and fine print are left out.
 */
import { randomBytes, randomInt } from "node:crypto";
import { createRequire } from "node:module";
import { isDeepStrictEqual } from "node:util";
import { main, type Provider } from "@pulumi/pulumi/provider/index.js";

type Properties = Record<string, unknown>;
type Random = { defaults: Properties; make: (inputs: Properties) => { id: string } & Properties };

const ADJECTIVES = ["amused", "bold", "calm", "eager", "fond", "gentle", "keen", "lively", "proud", "wise"];
const ANIMALS = ["badger", "crane", "dingo", "ferret", "heron", "koala", "lynx", "otter", "robin", "walrus"];
const CLASSES = {
  lower: "abcdefghijklmnopqrstuvwxyz",
  numeric: "0123456789",
  special: "!@#$%&*()-_=+[]{}<>:?",
  upper: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
};

const characters: Random = {
  defaults: { lower: true, numeric: true, special: true, upper: true },
  make: (inputs) => {
    const { length, overrideSpecial } = inputs;
    const classes = { ...CLASSES, ...(typeof overrideSpecial === "string" && { special: overrideSpecial }) };
    const wanted = Object.entries(classes).filter(([name]) => inputs[name] !== false);
    const alphabet = wanted.map(([, letters]) => letters).join("");
    const result = times(Number(length), () => pick(alphabet)).join("");
    return { id: result, result };
  },
};

const RANDOMS: Record<string, Random> = {
  "random:index/randomPet:RandomPet": {
    defaults: { length: 2, separator: "-" },
    make: ({ length, prefix, separator }) => {
      const adjectives = times(Number(length) - 1, () => pick(ADJECTIVES));
      const words = [...(prefix === undefined ? [] : [prefix]), ...adjectives, pick(ANIMALS)];
      return { id: words.join(String(separator)) };
    },
  },
  "random:index/randomString:RandomString": characters,
  "random:index/randomPassword:RandomPassword": {
    ...characters,
    // The SDK makes `result` a secret. The id is in plain sight, and is this constant in the real plugin, too.
    make: (inputs) => ({ ...characters.make(inputs), id: "none" }),
  },
  "random:index/randomId:RandomId": {
    defaults: {},
    make: ({ byteLength, prefix = "" }) => {
      const bytes = randomBytes(Number(byteLength));
      const [b64Std, b64Url, hex] = [bytes.toString("base64"), bytes.toString("base64url"), bytes.toString("hex")];
      const dec = BigInt(`0x${hex}`).toString();
      const prefixed = Object.entries({ b64Std, b64Url, hex, dec }).map(([name, text]) => [name, `${prefix}${text}`]);
      return { ...Object.fromEntries(prefixed), id: b64Url };
    },
  },
};

/** Inputs that a program may take away again; the old state holds them among the outputs. */
const WITHOUT_DEFAULT = ["keepers", "overrideSpecial", "prefix"];

const provider: Provider = {
  // The engine warns when a plugin's version is not the SDK's.
  version: createRequire(import.meta.url)("@pulumi/random/package.json").version,
  check: async (urn, _olds, news: Properties) => ({ inputs: { ...randomOf(urn).defaults, ...news } }),
  diff: async (_id, _urn, olds: Properties, news: Properties) => {
    const names = new Set([...Object.keys(news), ...WITHOUT_DEFAULT]);
    const replaces = [...names].filter((name) => !isDeepStrictEqual(olds[name], news[name]));
    return { changes: replaces.length > 0, replaces };
  },
  create: async (urn, inputs: Properties) => {
    const { id, ...made } = randomOf(urn).make(inputs);
    return { id, outs: { ...inputs, ...made } };
  },
};

function randomOf(urn: string): Random {
  const type = urn.split("::")[2]?.split("$").at(-1) ?? urn;
  const random = RANDOMS[type];
  if (random === undefined) throw new Error(`The stand-in for @pulumi/random has no ${type}.`);
  return random;
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

function pick(from: string | string[]): string {
  return from[randomInt(from.length)] ?? "";
}

await main(provider, process.argv.slice(2));
