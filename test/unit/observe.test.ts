import { describe, expect, test } from "@jest/globals";
import type { AnyResource } from "../../provider/define";
import { accessToken } from "../../provider/resources/accessToken";
import { repository } from "../../provider/resources/repository";
import { Lifecycle } from "../../provider/rules/lifecycle";
import { managedOnly, observe } from "../../provider/rules/observe";
import { Run } from "../../provider/rules/run";

const declared = { namespace: "acme", name: "api", isPrivate: false, forceDestroy: true, adoptExisting: false };
const onTheHub = {
  namespace: "acme",
  name: "api",
  description: "set in the browser",
  fullDescription: "",
  isPrivate: true,
};

describe("what a read makes of the state", () => {
  test("a property that the program does not declare is not drift", () => {
    expect(observe(repository, { state: declared, managed: undefined }, onTheHub).inputs).toEqual({
      ...declared,
      isPrivate: true,
    });
  });

  test("a property that it declares is", () => {
    const { inputs } = observe(
      repository,
      { state: { ...declared, description: "The API" }, managed: undefined },
      onTheHub,
    );
    expect(inputs).toHaveProperty("description", "set in the browser");
  });

  test("what the Hub does not know stays: forceDestroy, and a token that it shows once", () => {
    const prior = { label: "ci", scopes: ["repo:read"], isActive: true, uuid: "1", token: "dckr_pat_x" };
    const { state } = observe(
      accessToken,
      { state: prior, managed: undefined },
      { label: "ci", scopes: ["repo:read"], isActive: true, uuid: "1" },
    );
    expect(state).toEqual(prior);
    expect(observe(repository, { state: declared, managed: undefined }, onTheHub).inputs).toHaveProperty(
      "forceDestroy",
      true,
    );
  });

  test("what a program has declared decides, however the property came into the state", () => {
    const state = { ...declared, description: "imported" };
    const { inputs } = observe(repository, { state, managed: declared }, onTheHub);
    expect(inputs).toEqual({ ...declared, isPrivate: true });
  });

  test("of an import, what the program declares is compared, and what it does not declare is hidden", () => {
    const { state } = observe(repository, { state: undefined, managed: undefined }, onTheHub);
    expect(managedOnly(state)).not.toHaveProperty("description");
    const visible = managedOnly(state, { namespace: "acme", name: "api", description: "The API" });
    expect(visible).toHaveProperty("description", "set in the browser");
    expect(visible).not.toHaveProperty("isPrivate");
  });

  test("without prior state everything that was read is in it, and what is not on the Hub has its default", () => {
    const { inputs } = observe(repository, { state: undefined, managed: undefined }, onTheHub);
    expect(inputs).toEqual({ ...onTheHub, forceDestroy: false, adoptExisting: false });
  });

  test("the order in which the Hub lists scopes is not drift", () => {
    const prior = { label: "ci", scopes: ["repo:read", "repo:write"], isActive: true };
    expect(
      observe(accessToken, { state: prior, managed: undefined }, { scopes: ["repo:write", "repo:read"] }).inputs,
    ).toEqual(prior);
  });
});

async function replaces(definition: AnyResource, state: object, inputs: object): Promise<string[]> {
  const lifecycle = new Lifecycle(
    definition,
    () => undefined,
    () => new Run(),
    Symbol("unknown"),
  );
  return (await lifecycle.diff("id", { ...state }, { ...inputs })).replaces;
}

describe("what replaces a resource", () => {
  const state = { ...declared, description: "a" };

  test("another name or namespace", async () => {
    expect(await replaces(repository, state, { ...state, namespace: "other", name: "other" })).toEqual([
      "namespace",
      "name",
    ]);
  });

  test("nothing that can be changed in place", async () => {
    expect(await replaces(repository, state, { ...declared, isPrivate: true })).toEqual([]);
  });

  test("an expiry that is declared no longer", async () => {
    const token = { label: "ci", scopes: ["repo:read"], isActive: true };
    expect(await replaces(accessToken, { ...token, expiresAt: "2099-01-01T00:00:00.000Z" }, token)).toEqual([
      "expiresAt",
    ]);
  });
});
