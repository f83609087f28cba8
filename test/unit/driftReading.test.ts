import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readRefresh } from "../../cli/refresh";

/** What `pulumi refresh --preview-only --json` answered, without what is not used: dynamic resources, and a native one. */
const recorded = JSON.parse(readFileSync(join(__dirname, "refreshPreview.json"), "utf8"));

const provider = "pulumi-nodejs:dynamic/dockerhub";

function changed(type: string, old: object, current: object, more: object = {}) {
  const urn = `urn:pulumi:prod::shop::${type}::it`;
  const state = { urn, type, id: "acme/it" };
  return {
    steps: [{ op: "update", urn, oldState: { ...state, ...old }, newState: { ...state, ...current }, ...more }],
  };
}

const propertiesIn = (json: unknown) => readRefresh(json).resources.flatMap(({ properties }) => properties);

describe("the engine's answer", () => {
  test("names the stack, and every resource of this provider, dynamic or native, in a stable order", () => {
    const { project, stack, resources } = readRefresh(recorded);
    expect({ project, stack }).toEqual({ project: "shop", stack: "prod" });
    expect(resources.map(({ type, name, id, status }) => `${type} ${name} ${id} ${status}`)).toEqual([
      "AccessToken ci 36af992e-0000-4000-8000-000000000001 same",
      "OrgSettings settings acme changed",
      "Repository api acme/api changed",
      "Repository gone acme/gone gone",
      "Repository sec acme/sec changed",
      "Repository web acme/web same",
    ]);
  });

  test("has both values of each property that changed, and secrets as no more than that", () => {
    const { resources } = readRefresh(recorded);
    expect(Object.fromEntries(resources.map(({ name, properties }) => [name, properties]))).toEqual({
      ci: [],
      settings: [
        { path: "restrictedImages.allowVerifiedPublishers", declared: false, actual: true },
        { path: "restrictedImages.enabled", declared: true, actual: false },
      ],
      api: [
        { path: "description", declared: "The API server", actual: "changed | <b>in</b> the browser" },
        { path: "isPrivate", declared: true, actual: false },
      ],
      gone: [],
      sec: [{ path: "description", declared: "[secret]", actual: "[secret]" }],
      web: [],
    });
  });

  test("has what a token replaced and keeps, unless the token is gone: then the state loses that", () => {
    const [ci] = recorded.steps.filter(({ urn }: { urn: string }) => urn.endsWith("::ci"));
    const outputs = { ...ci.oldState.outputs, predecessors: [{ id: "old", replacedAt: "2027-01-01T00:00:00Z" }] };
    const seen = (op: string) =>
      readRefresh({ steps: [{ ...ci, op, oldState: { ...ci.oldState, outputs } }] }).resources;
    expect(seen("same")).toMatchObject([{ predecessors: ["old"] }]);
    expect(seen("delete")).toMatchObject([expect.not.objectContaining({ predecessors: expect.anything() })]);
  });

  test("may be empty: a stack in which nothing is deployed", () => {
    expect(readRefresh({ duration: 1 })).toEqual({ project: "", stack: "", resources: [] });
  });

  test("that is not understood is an error, not the absence of drift", () => {
    expect(() => readRefresh({ steps: "none" })).toThrow("pulumi refresh answered in a form that is not known");
  });

  test("of --run-program, where a resource that was read has two steps, has it once", () => {
    const [web] = recorded.steps.filter(({ urn }: { urn: string }) => urn.endsWith("::web"));
    const { resources } = readRefresh({ steps: [{ ...web, op: "read" }, web] });
    expect(resources).toMatchObject([{ name: "web", status: "same" }]);
  });
});

describe("a property", () => {
  test("in a list is shown as the list, once", () => {
    const scopes = (...scopes: string[]) => ({ inputs: { scopes }, outputs: { scopes } });
    const detailedDiff = { "scopes[0]": { inputDiff: true }, "scopes[1]": { inputDiff: true } };
    const json = changed(`${provider}:AccessToken`, scopes("repo:read"), scopes("repo:admin", "repo:write"), {
      detailedDiff,
    });
    expect(propertiesIn(json)).toEqual([
      { path: "scopes", declared: ["repo:read"], actual: ["repo:admin", "repo:write"] },
    ]);
  });

  test("that is secret on one side is secret on both, and so is what the provider says is", () => {
    const detailedDiff = { description: { inputDiff: true }, "restrictedImages.enabled": { inputDiff: true } };
    const old = { inputs: { description: "[secret]", restrictedImages: { enabled: true } } };
    const current = { inputs: { description: "in clear", restrictedImages: "[secret]" } };
    expect(propertiesIn(changed(`${provider}:Repository`, old, current, { detailedDiff }))).toEqual([
      { path: "description", declared: "[secret]", actual: "[secret]" },
      { path: "restrictedImages.enabled", declared: "[secret]", actual: "[secret]" },
    ]);
    const token = { outputs: { token: "dckr_pat_x" } };
    const json = changed(`${provider}:AccessToken`, token, {}, { detailedDiff: { token: {} } });
    expect(propertiesIn(json)).toEqual([{ path: "token", declared: "[secret]", actual: "[secret]" }]);
    const user = (password: string) => ({ inputs: { password } });
    expect(JSON.stringify(propertiesIn(changed(`${provider}/v1:User`, user("one"), user("two"))))).not.toMatch(
      /one|two/,
    );
  });

  test("is found where the engine gives no detail, and the line that finds the provider is not drift", () => {
    const line = { __provider: "exports.handler" };
    const old = { inputs: { ...line, description: "x" }, outputs: {} };
    const json = changed(`${provider}:Repository`, old, { inputs: {}, outputs: {} });
    expect(propertiesIn(json)).toEqual([{ path: "description", declared: "x", actual: undefined }]);
  });
});
