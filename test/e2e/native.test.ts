import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { root } from "./engine";
import { Stack } from "./stack";

const admin = { DOCKER_USERNAME: "docker-admin", DOCKER_PASSWORD: "admin-of-the-library" };
let hub: Emulator;
let stack: Stack;

beforeAll(async () => {
  hub = await startEmulator();
});
afterAll(() => hub.close());
beforeEach(async () => {
  hub.reset();
  stack = new Stack({ ...admin, DOCKER_HUB_URL: hub.url }, { sdk: "pulumi-dockerhub/native" });
  await stack.init();
});
afterEach(() => stack.remove());

const changesSent = () =>
  hub
    .requests()
    .filter(({ method, path }) => method !== "GET" && !path.includes("/auth/"))
    .map(({ method, path }) => `${method} ${path}`);

describe("import", () => {
  const resources = [
    [
      "Repository",
      "web",
      "acme/web",
      '{ namespace: "acme", description: "The web server", fullDescription: overview }',
    ],
    ["OrgSettings", "settings", "acme", '{ organization: "acme", restrictedImages: open }'],
    ["LibraryRepository", "busybox", "busybox", '{ description: "Busybox base image.", fullDescription: "" }'],
  ] as const;

  test("adopts what exists; a program that says the same shows no difference", async () => {
    const token = await login();
    const made = await call("POST", "/v2/access-tokens", token, { token_label: "ci", scopes: ["repo:read"] });
    const all = [...resources, ["AccessToken", "ci", String(made.uuid), '{ label: "ci", scopes: ["repo:read"] }']];
    hub.clearRequests();
    for (const [type = "", name = "", id = ""] of all) {
      const flags = ["--yes", "--skip-preview", "--generate-code=false", "--protect=false"];
      const run = await stack.pulumi("import", `dockerhub:index:${type}`, name, id, ...flags);
      expect(run).toMatchObject({ exitCode: 0, text: expect.stringContaining("= 1 imported") });
    }
    const overview = JSON.stringify(hub.repository("acme", "web")?.fullDescription);
    stack.program(`
      const overview = ${overview};
      const open = { enabled: false, allowOfficialImages: true, allowVerifiedPublishers: true };
      ${all.map(([type, name, , args]) => `new dockerhub.${type}("${name}", ${args});`).join("\n")}
    `);
    const preview = await stack.preview("--refresh", "--expect-no-changes");
    expect(preview).toMatchObject({ exitCode: 0 });
    expect(changesSent()).toEqual([]);
  });

  test("leaves alone what the program does not declare, however it came into the state", async () => {
    const before = hub.repository("acme", "web");
    const program = (description: string, how = "") =>
      stack.program(`new dockerhub.Repository("web", { namespace: "acme", description: "${description}" }${how});`);
    program(before?.description ?? "", ', { import: "acme/web" }');
    expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringContaining("= 1 imported") });
    program("New words");
    const preview = await stack.preview();
    expect(preview.text).toMatch(/~ description/);
    expect(preview.text).not.toMatch(/fullDescription|isPrivate/);
    hub.clearRequests();
    expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringContaining("~ 1 updated") });
    expect(changesSent()).toEqual(["PATCH /v2/repositories/acme/web/"]);
    expect(hub.repository("acme", "web")).toMatchObject({
      description: "New words",
      fullDescription: before?.fullDescription,
      isPrivate: before?.isPrivate,
    });
    hub.editRepository("acme", "web", { fullDescription: "pushed by CI" });
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
    expect(hub.repository("acme", "web")?.fullDescription).toBe("pushed by CI");
  });

  test("by the command, too: a program that declares less plans no removal", async () => {
    const flags = ["--yes", "--skip-preview", "--generate-code=false", "--protect=false"];
    await stack.pulumi("import", "dockerhub:index:Repository", "web", "acme/web", ...flags);
    stack.program(`new dockerhub.Repository("web", { namespace: "acme" });`);
    expect(await stack.preview("--expect-no-changes")).toMatchObject({ exitCode: 0 });
    expect(await stack.up()).toMatchObject({ exitCode: 0 });
    expect(changesSent()).toEqual([]);
  });

  test("of what is not there says so", async () => {
    const run = await stack.pulumi("import", "dockerhub:index:Repository", "x", "acme/nope", "--yes", "--skip-preview");
    expect(run.exitCode).not.toBe(0);
    expect(run.text).toContain("does not exist");
  });
});

describe("the other way to run the provider", () => {
  const program = `
    const api = new dockerhub.Repository("api", { namespace: "acme", description: "The API server" });
    const ci = new dockerhub.AccessToken("ci", { label: "ci", scopes: ["repo:write", "repo:read"] });
    new dockerhub.OrgSettings("settings", { organization: "acme",
      restrictedImages: { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: false } });
    exports.token = ci.token;
  `;

  test("continues a stack of dynamic resources without a difference, and gives it back without a change", async () => {
    stack.setSdk("pulumi-dockerhub");
    stack.program(program);
    await stack.up();
    const { text: token } = await stack.pulumi("stack", "output", "token", "--show-secrets");
    hub.clearRequests();

    stack.setSdk("pulumi-dockerhub/native");
    stack.program(program);
    expect(await stack.preview("--expect-no-changes")).toMatchObject({ exitCode: 0 });
    expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringContaining("4 unchanged") });
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });

    stack.setSdk("pulumi-dockerhub");
    stack.program(program);
    expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringContaining("~ 3 updated") });
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
    expect((await stack.pulumi("stack", "output", "token", "--show-secrets")).text).toBe(token);
    expect(changesSent()).toEqual([]);
    expect(await stack.destroy()).toMatchObject({ exitCode: 0 });
    expect(hub.repository("acme", "api")).toBeUndefined();
  });
});

describe("providers of a program", () => {
  test("are several accounts at once, each with its own login", async () => {
    stack.program(`
      const bot = new dockerhub.Provider("bot", { username: "ci-bot", password: "correct-horse-battery" });
      new dockerhub.Repository("mine", {});
      new dockerhub.Repository("bots", {}, { provider: bot });
      exports.tokens = dockerhub.getAccessTokensOutput({ provider: bot }).activeCount;
    `);
    const { exitCode, text } = await stack.up();
    expect(exitCode).toBe(0);
    expect(hub.repository("docker-admin", "mine")).toBeDefined();
    expect(hub.repository("ci-bot", "bots")).toBeDefined();
    expect(stack.stateFile()).not.toContain("correct-horse-battery");
    expect(text).not.toContain("correct-horse-battery");
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
  });

  test("may be configured with what is not known before the first up", async () => {
    stack.program(`
      const name = new random.RandomPet("name");
      const password = name.id.apply(() => "correct-horse-battery");
      const bot = new dockerhub.Provider("bot", { username: "ci-bot", password });
      const api = new dockerhub.Repository("api", { description: "The API server" }, { provider: bot });
      exports.description = api.description;
    `);
    const preview = await stack.preview();
    expect(preview).toMatchObject({ exitCode: 0, text: expect.stringMatching(/description: "The API server"/) });
    expect(await stack.up()).toMatchObject({ exitCode: 0 });
    expect(hub.repository("ci-bot", "api")).toBeDefined();
  });

  test("are told what is wrong with their configuration, without a secret", async () => {
    stack.program(`new dockerhub.Provider("p", { usrname: "x", password: 12345, hubUrl: "http://hub.example.com" });`);
    const { exitCode, text } = await stack.preview();
    expect(exitCode).not.toBe(0);
    expect(text).toContain('usrname: is not a property of Provider; did you mean "username"?');
    expect(text).toContain("hubUrl: must be https");
    expect(text).toContain("password: must be text");
    expect(text).not.toContain("12345");
  });
});

test("a dynamic resource that is given a native Provider says what to import", async () => {
  stack.program(`
    const bot = new dockerhub.Provider("bot", { username: "ci-bot", password: "correct-horse-battery" });
    new (require("pulumi-dockerhub").Repository)("bots", {}, { provider: bot });`);
  const { exitCode, text } = await stack.preview();
  expect(exitCode).not.toBe(0);
  expect(text).toContain('Repository: a Provider is for the resources of "pulumi-dockerhub/native"');
  expect(text).not.toMatch(/^\s+at .*:\d+:\d+/m);
});

test("what an update does not change is known in its preview", async () => {
  const program = (label: string) => `
    const ci = new dockerhub.AccessToken("ci", { label: "${label}", scopes: ["repo:read"] });
    exports.uuid = ci.uuid;
  `;
  stack.program(program("ci"));
  await stack.up();
  stack.program(program("renamed"));
  const { text } = await stack.preview();
  expect(text).toMatch(/~ label\s*: "ci" => "renamed"/);
  expect(text).not.toContain("uuid");
});

test("the schema passes Pulumi's own checks", async () => {
  expect(await stack.pulumi("schema", "check", join(root, "schema.json"))).toMatchObject({ exitCode: 0 });
});

test("functions are told apart from failures of the program", async () => {
  stack.program(`exports.tag = dockerhub.getTagOutput({ namespace: "acme", repository: "web", tag: "a:b" });`);
  const { exitCode, text } = await stack.preview();
  expect(exitCode).not.toBe(0);
  expect(text).toContain('error: getTag: tag: "a:b" is not a valid tag');
  expect(text).not.toMatch(/^\s+at .*:\d+:\d+/m);
});

async function login(): Promise<string> {
  const body = { identifier: admin.DOCKER_USERNAME, secret: admin.DOCKER_PASSWORD };
  const { access_token } = await call("POST", "/v2/auth/token", "", body);
  return String(access_token);
}

async function call(method: string, path: string, token: string, body: object): Promise<Record<string, unknown>> {
  const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(`${hub.url}${path}`, { method, headers, body: JSON.stringify(body) });
  return (await answer.json()) as Record<string, unknown>;
}
