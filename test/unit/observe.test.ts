import { describe, expect, test } from "@jest/globals";
import { accessToken } from "../../provider/resources/accessToken";
import { repository } from "../../provider/resources/repository";
import { replaces } from "../../provider/rules/diff";
import { observe } from "../../provider/rules/observe";

const declared = { namespace: "acme", name: "api", isPrivate: false, forceDestroy: true, adoptExisting: false };
const onTheHub = {
  namespace: "acme",
  name: "api",
  description: "set in the browser",
  fullDescription: "",
  isPrivate: true,
};

describe("what a read makes of the state", () => {
  test("a property that the program does not declare is no drift", () => {
    expect(observe(repository, declared, onTheHub).inputs).toEqual({ ...declared, isPrivate: true });
  });

  test("a property that it declares is", () => {
    const { inputs } = observe(repository, { ...declared, description: "The API" }, onTheHub);
    expect(inputs).toHaveProperty("description", "set in the browser");
  });

  test("what the Hub does not know stays: forceDestroy, and a token that it shows once", () => {
    const prior = { label: "ci", scopes: ["repo:read"], isActive: true, uuid: "1", token: "dckr_pat_x" };
    const { state } = observe(accessToken, prior, { label: "ci", scopes: ["repo:read"], isActive: true, uuid: "1" });
    expect(state).toEqual(prior);
    expect(observe(repository, declared, onTheHub).inputs).toHaveProperty("forceDestroy", true);
  });

  test("without prior state everything that was read is in it, and what is not on the Hub has its default", () => {
    expect(observe(repository, undefined, onTheHub).inputs).toEqual({
      ...onTheHub,
      forceDestroy: false,
      adoptExisting: false,
    });
  });

  test("the order in which the Hub lists scopes is no drift", () => {
    const prior = { label: "ci", scopes: ["repo:read", "repo:write"], isActive: true };
    expect(observe(accessToken, prior, { scopes: ["repo:write", "repo:read"] }).inputs).toEqual(prior);
  });
});

describe("what replaces a resource", () => {
  const state = { ...declared, description: "a" };

  test("another name or namespace", () => {
    expect(replaces(repository, state, { ...state, namespace: "other", name: "other" })).toEqual(["namespace", "name"]);
  });

  test("nothing that can be changed in place", () => {
    expect(replaces(repository, state, { ...declared, isPrivate: true })).toEqual([]);
  });

  test("an expiry that is declared no longer", () => {
    const token = { label: "ci", scopes: ["repo:read"], isActive: true };
    expect(replaces(accessToken, { ...token, expiresAt: "2099-01-01T00:00:00.000Z" }, token)).toEqual(["expiresAt"]);
  });
});
