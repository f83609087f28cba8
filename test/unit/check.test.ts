import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { AnyFunction, AnyResource } from "../../provider/define";
import { functions, resources } from "../../provider/definitions";
import { getImageTags } from "../../provider/functions/getImageTags";
import { getRepositories } from "../../provider/functions/getRepositories";
import { getTags } from "../../provider/functions/getTags";
import { accessToken } from "../../provider/resources/accessToken";
import { libraryRepository } from "../../provider/resources/libraryRepository";
import { orgSettings } from "../../provider/resources/orgSettings";
import { repository } from "../../provider/resources/repository";
import { user } from "../../provider/resources/v1User";
import { check } from "../../provider/rules/check";
import type { CheckFailure } from "../../provider/rules/issue";

const unknown = "<unknown>";
const isUnknown = (value: unknown) => value === unknown;

function checked(
  definition: AnyResource | AnyFunction,
  news: Record<string, unknown>,
  olds: Record<string, unknown> = {},
) {
  return check(definition, { olds, news, isUnknown });
}

function complaints(
  definition: AnyResource | AnyFunction,
  news: Record<string, unknown>,
  olds?: Record<string, unknown>,
): string[] {
  return checked(definition, news, olds).failures.map(({ property, reason }: CheckFailure) => `${property}: ${reason}`);
}

const api = { namespace: "acme", name: "api" };
const ci = { label: "ci", scopes: ["repo:read"] };
const settings = { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: false };

describe("bad input is reported with the property and the rule", () => {
  test.each([
    [
      "capitals in a name",
      repository,
      { ...api, name: "Api" },
      /^name: "Api" is not a valid repository name: lower-case letters/,
    ],
    ["two underscores", repository, { ...api, name: "a__b" }, /^name: "a__b" is not a valid repository name/],
    [
      "a name of one character",
      libraryRepository,
      { name: "a" },
      /^name: "a" is not a valid repository name.*2 to 255/,
    ],
    [
      "101 bytes in 51 characters",
      repository,
      { ...api, description: `${"é".repeat(50)}x` },
      /^description: 101 bytes; Docker Hub takes 100 \(bytes, not characters\)$/,
    ],
    [
      "25,001 bytes in fewer characters",
      repository,
      { ...api, fullDescription: `${"é".repeat(12_500)}x` },
      /^fullDescription: 25,001 bytes; Docker Hub takes 25,000 \(bytes, not characters\)$/,
    ],
    [
      "an unknown scope",
      accessToken,
      { ...ci, scopes: ["repo:read", "repo:wrte"] },
      /^scopes\[1\]: must be one of repo:admin, repo:write, repo:read, repo:public_read, not "repo:wrte"; did you mean "repo:write"\?$/,
    ],
    ["no scope at all", accessToken, { ...ci, scopes: [] }, /^scopes: must name at least one of repo:admin/],
    [
      "a password that no header can carry",
      user,
      { username: "foobar", email: "foobar@example.com", password: "x".repeat(1001) },
      /^password: must have at most 1,000 characters$/,
    ],
    [
      "a Docker ID that begins with an underscore",
      user,
      { username: "_foobar", email: "foobar@example.com", password: "toto42" },
      /^username: "_foobar" is not a valid Docker ID: 4 to 30 lower-case letters and digits/,
    ],
    ["an empty label", accessToken, { ...ci, label: "" }, /^label: must have 1 to 100 characters$/],
    ["a label of 101", accessToken, { ...ci, label: "x".repeat(101) }, /^label: must have 1 to 100 characters$/],
    [
      "no date",
      accessToken,
      { ...ci, expiresAt: "next year" },
      /^expiresAt: "next year" is not a date and time in ISO 8601/,
    ],
    [
      "a date whose zone is in another year than its UTC",
      accessToken,
      { ...ci, expiresAt: "9999-12-31T23:59:59-23:00" },
      /^expiresAt: must be in the years 0000 to 9999, in UTC$/,
    ],
    ["a past date", accessToken, { ...ci, expiresAt: "2020-01-01T00:00:00Z" }, /^expiresAt: "2020.*" is in the past/],
    [
      "an unknown property",
      repository,
      { ...api, desciption: "x" },
      /^desciption: is not a property of Repository; did you mean "description"\?$/,
    ],
    [
      "an unknown property deep inside",
      orgSettings,
      { organization: "acme", restrictedImages: { ...settings, allowOficialImages: true } },
      /^restrictedImages.allowOficialImages: is not a property of restrictedImages; did you mean "allowOfficialImages"\?$/,
    ],
    [
      "a wrong type deep inside",
      orgSettings,
      { organization: "acme", restrictedImages: { ...settings, enabled: "yes" } },
      /^restrictedImages.enabled: must be true or false, not the string "yes"$/,
    ],
    ["a missing property", orgSettings, { restrictedImages: settings }, /^organization: is required \(text\)$/],
  ] as [string, AnyResource, Record<string, unknown>, RegExp][])("%s", (_, definition, inputs, message) => {
    expect(complaints(definition, inputs)).toEqual([expect.stringMatching(message)]);
  });

  test("all of several at once", () => {
    const inputs = { namespace: "", name: "Api", isPrivate: "no", colour: "red" };
    expect(complaints(repository, inputs).map((line) => line.split(":")[0])).toEqual([
      "colour",
      "namespace",
      "name",
      "isPrivate",
    ]);
  });
});

describe("what is just within a limit passes", () => {
  const digest = `sha256:${"0".repeat(64)}`;

  test.each([
    ["a name of 2 characters", repository, { ...api, name: "ab" }],
    ["a name of 255", repository, { ...api, name: "a".repeat(255) }],
    ["a name with each separator", repository, { ...api, name: "a.b_c-d" }],
    ["a namespace of 2", repository, { ...api, namespace: "ab" }],
    ["a namespace of 255", repository, { ...api, namespace: "a".repeat(255) }],
    ["100 bytes", repository, { ...api, description: "é".repeat(50) }],
    ["100 bytes between white space", repository, { ...api, description: `  ${"x".repeat(100)}\n` }],
    ["25,000 bytes", repository, { ...api, fullDescription: "é".repeat(12_500) }],
    ["an overview of several lines", repository, { ...api, fullDescription: "# API\n\n\tgo" }],
    ["a label of 1", accessToken, { ...ci, label: "x" }],
    ["a label of 100", accessToken, { ...ci, label: "x".repeat(100) }],
    ["a limit of 1", getRepositories, { namespace: "acme", limit: 1 }],
    ["an old name of 1 character", getTags, { namespace: "acme", repository: "a" }],
    ["an old name with two separators", getTags, { namespace: "acme", repository: "a__b" }],
    ["a digest", getImageTags, { namespace: "acme", repository: "web", digest }],
  ] as [string, AnyResource | AnyFunction, Record<string, unknown>][])("%s", (_, definition, inputs) => {
    expect(complaints(definition, inputs)).toEqual([]);
  });

  test.each([
    ["a limit of 0", getRepositories, { namespace: "acme", limit: 0 }, "limit: must be at least 1"],
    ["half a limit", getRepositories, { namespace: "acme", limit: 1.5 }, "limit: must be a whole number"],
    [
      "a digest in capitals",
      getImageTags,
      { namespace: "acme", repository: "web", digest: digest.toUpperCase() },
      "digest: ",
    ],
    ["a digest that goes on", getImageTags, { namespace: "acme", repository: "web", digest: `${digest}0` }, "digest: "],
    ["a name of 256", repository, { ...api, name: "a".repeat(256) }, "name: "],
    ["a name that begins with a separator", repository, { ...api, name: "-a" }, "name: "],
    ["a name that ends with one", repository, { ...api, name: "a-" }, "name: "],
    ["a time without a zone", accessToken, { ...ci, expiresAt: "2099-01-01T00:00:00" }, "expiresAt: "],
  ] as [string, AnyResource | AnyFunction, Record<string, unknown>, string][])(
    "but not %s",
    (_, definition, inputs, complaint) => {
      expect(complaints(definition, inputs)).toEqual([expect.stringContaining(complaint)]);
    },
  );
});

describe("what the program says is secret", () => {
  const secrets = (...properties: string[]) => new Set(properties);

  test.each([
    ["a name", repository, { ...api, name: "Hush-Hush" }, secrets("name")],
    [
      "a name that is nearly right",
      orgSettings,
      { organization: "HUSH", restrictedImages: settings },
      secrets("organization"),
    ],
    ["a member of a list", accessToken, { ...ci, scopes: ["repo:hush"] }, secrets("scopes")],
    ["a text of another type", repository, { ...api, description: { hush: "hush" } }, secrets("description")],
    ["a number", repository, { ...api, description: 4711 }, secrets("description")],
    [
      "an unknown property inside",
      orgSettings,
      { organization: "acme", restrictedImages: { ...settings, hush: 1 } },
      secrets("restrictedImages"),
    ],
    ["a time that has passed", accessToken, { ...ci, expiresAt: "2001-01-01T00:00:00Z" }, secrets("expiresAt")],
  ] as [string, AnyResource, Record<string, unknown>, Set<string>][])(
    "is not quoted: %s",
    (_, definition, news, secret) => {
      const { failures } = check(definition, { olds: {}, news, isUnknown, secrets: secret });
      expect(failures).not.toEqual([]);
      expect(JSON.stringify(failures)).not.toMatch(/hush|4711|2001/i);
    },
  );
});

test("what is given is quoted without what a terminal obeys, and no longer than a line", () => {
  const [quoted = ""] = complaints(repository, { ...api, name: "a\u001b[31m\u202eb" });
  expect(quoted).toContain('name: "a\\u001b[31m\\u202eb" is not a valid');
  expect(complaints(repository, { ...api, "desc\u202eription": 1 })).toEqual([
    expect.stringMatching(/^desc\\u202eription: is not a property/),
  ]);
  expect(complaints(repository, { ...api, name: "\u{1f600}".repeat(100) })).toEqual([
    expect.stringMatching(/^name: "\u{1f600}{59}… is not a valid/u),
  ]);
  const [long = ""] = complaints(accessToken, { ...ci, expiresAt: "x".repeat(10_000) });
  expect(long.length).toBeLessThan(200);
});

test("a secret is not quoted", () => {
  expect(complaints(user, { username: "foobar", email: "foobar@example.com", password: 12345 })).toEqual([
    "password: must be text, not a number",
  ]);
});

describe("values that are not known yet", () => {
  test("pass wherever they stand, and stay what they are", () => {
    const inputs = { label: unknown, scopes: ["repo:read", unknown], expiresAt: unknown };
    expect(checked(accessToken, inputs)).toMatchObject({ failures: [], inputs });
    const nested = { organization: "acme", restrictedImages: { ...settings, enabled: unknown } };
    expect(checked(orgSettings, nested)).toMatchObject({ failures: [], inputs: nested });
  });

  test("excuse nothing beside them", () => {
    const inputs = {
      organization: unknown,
      restrictedImages: { ...settings, enabled: unknown, allowOfficialImages: 1 },
    };
    expect(complaints(orgSettings, inputs)).toEqual([
      "restrictedImages.allowOfficialImages: must be true or false, not the number 1",
    ]);
  });
});

describe("the normal form", () => {
  test("fills defaults, sorts sets, trims texts as the Hub does, and writes times in one way", () => {
    expect(checked(repository, { ...api, description: "  API \n" }).inputs).toEqual({
      ...api,
      description: "API",
      forceDestroy: false,
      adoptExisting: false,
    });
    const token = {
      label: "ci",
      scopes: ["repo:write", "repo:admin", "repo:write"],
      expiresAt: "2099-01-01T02:00:00+02:00",
    };
    expect(checked(accessToken, token).inputs).toEqual({
      label: "ci",
      scopes: ["repo:admin", "repo:write"],
      expiresAt: "2099-01-01T00:00:00.000Z",
    });
  });

  test("is its own normal form", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 30 });
    const repositories = fc.record(
      { description: text, fullDescription: text, isPrivate: fc.boolean() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(repositories, (declared) => {
        const once = checked(repository, { ...api, ...declared }).inputs;
        expect(checked(repository, once).inputs).toEqual(once);
      }),
    );
  });

  test("is the same for scopes in any order", () => {
    const scopes = ["repo:admin", "repo:write", "repo:read", "repo:public_read"];
    fc.assert(
      fc.property(fc.shuffledSubarray(scopes, { minLength: 1 }), (some) => {
        const sorted = checked(accessToken, { label: "ci", scopes: [...some].sort() }).inputs;
        expect(checked(accessToken, { label: "ci", scopes: some }).inputs).toEqual(sorted);
      }),
    );
  });
});

test("an expiry that passed since it was accepted is not an error, a new one in the past is", () => {
  const accepted = "2020-01-01T00:00:00.000Z";
  // As a program writes it, beside the normal form that the state has.
  const written = "2020-01-01T02:00:00+02:00";
  expect(complaints(accessToken, { ...ci, expiresAt: written }, { ...ci, expiresAt: accepted })).toEqual([]);
  expect(checked(accessToken, { ...ci, expiresAt: written }, { ...ci, expiresAt: accepted }).inputs).toMatchObject({
    expiresAt: accepted,
  });
  expect(complaints(accessToken, { ...ci, expiresAt: accepted }, { ...ci, expiresAt: accepted })).toEqual([]);
  expect(
    complaints(accessToken, { ...ci, expiresAt: "2020-01-02T00:00:00Z" }, { ...ci, expiresAt: accepted }),
  ).toHaveLength(1);
});

describe("names", () => {
  const organization = (name: unknown) => complaints(orgSettings, { organization: name, restrictedImages: all });
  const all = { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: true };

  test.each(["..", "a/b", ".", "ACME", "acme ", " acme", "acme\0", "acme\n", "\ud800", "", "a".repeat(256), "acmé"])(
    "%j is neither a namespace nor an organization nor a repository",
    (name) => {
      expect(complaints(repository, { ...api, namespace: name })).toEqual([expect.stringMatching(/^namespace: /)]);
      expect(complaints(repository, { ...api, name })).toEqual([expect.stringMatching(/^name: /)]);
      expect(complaints(getTags, { namespace: "acme", repository: name })).toEqual([
        expect.stringMatching(/^repository: /),
      ]);
      expect(organization(name)).toEqual([expect.stringMatching(/^organization: /)]);
    },
  );

  test("say what was meant where only case or space is wrong", () => {
    expect(organization("ACME ")).toEqual([expect.stringMatching(/did you mean "acme"\?$/)]);
  });

  test.each(["library", "acme", "acme-inc", "acme_inc", "0ad", "ab"])("%s is one", (name) => {
    expect(complaints(repository, { ...api, namespace: name })).toEqual([]);
  });

  test.each(["two\nlines", "bell\u0007", "half\ud800", "line\u2028separator"])("%j is not a label", (label) => {
    expect(complaints(accessToken, { ...ci, label })).toEqual([expect.stringMatching(/^label: .*must be one line/)]);
  });

  test.each(["half \ud800", "nul \0"])("%j is not a text", (description) => {
    expect(complaints(repository, { ...api, description })).toEqual([expect.stringMatching(/^description: .*UTF-8/)]);
  });
});

test("null is a property that is not declared, for every input of every resource and function", () => {
  for (const definition of [...resources, ...functions]) {
    const properties = Object.keys(definition.inputs.shape);
    const nulls = Object.fromEntries(properties.map((property) => [property, null]));
    expect(check(definition, { olds: {}, news: nulls, isUnknown })).toEqual(
      check(definition, { olds: {}, news: {}, isUnknown }),
    );
  }
  const restrictedImages = { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: null };
  expect(complaints(orgSettings, { organization: "acme", restrictedImages })).toEqual([
    "restrictedImages.allowVerifiedPublishers: is required (true or false)",
  ]);
});
