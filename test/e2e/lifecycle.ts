import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { type Run, Stack, type sdks } from "./stack";

const login = { DOCKER_USERNAME: "docker-admin", DOCKER_PASSWORD: "admin-of-the-library" };
let hub: Emulator;
let stack: Stack;

/** The life of resources on the real engine, as programs that import `sdk` see it. */
export function lifecycleOn(sdk: (typeof sdks)[number]): void {
  beforeAll(async () => {
    hub = await startEmulator({ retired: "as-they-did" });
  });
  afterAll(() => hub.close());

  beforeEach(async () => {
    hub.reset();
    stack = new Stack({ ...login, DOCKER_HUB_URL: hub.url }, { sdk });
    await stack.init();
  });
  afterEach(() => stack.remove());

  describe("all four resources", () => {
    test("a preview sends nothing but what it must read, and shows what is not known yet", async () => {
      stack.program(all);
      const { exitCode, text } = await stack.preview();
      expect(exitCode).toBe(0);
      expect(text).toMatch(/label\s+: \[unknown\]/);
      expect(hub.requests()).toEqual([]);
    });

    test("up, nothing to do, drift, repair, destroy", async () => {
      stack.program(all);
      expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringContaining("+ 6 created") });
      expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });

      hub.editRepository("acme", "api", { description: "changed in the browser", isPrivate: false });
      hub.editRepository("library", "example", { description: "changed, too" });
      const drift = await stack.preview("--refresh", "--expect-no-changes");
      expect(drift.exitCode).toBe(7);
      expect(changes(drift)).toEqual(
        expect.arrayContaining([
          '~ description: "changed in the browser" => "The API server"',
          "~ isPrivate: false => true",
          '~ description: "changed, too" => "An official image"',
        ]),
      );

      expect(await stack.up("--refresh")).toMatchObject({ exitCode: 0, text: expect.stringContaining("~ 2 updated") });
      expect(hub.repository("acme", "api")).toMatchObject({ description: "The API server", isPrivate: true });
      expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });

      expect(await stack.destroy()).toMatchObject({ exitCode: 0, text: expect.stringContaining("- 6 deleted") });
      expect(hub.repository("acme", "api")).toBeUndefined();
      expect(hub.repository("library", "example")).toBeUndefined();
      expect(hub.repository("acme", "web")).toBeDefined();
      expect(hub.repository("library", "busybox")).toBeDefined();
    });

    test("no secret is in the state in clear text, or in anything printed; the provider's line is short", async () => {
      stack.program(
        `${all} new dockerhub.Repository("secret", { namespace: "acme", description: pulumi.secret("classified") });
       new dockerhub.v1.User("user", { username: "foobar", email: "foobar@example.com", password: "written-in-clear" });`,
      );
      const { text } = await stack.up("--refresh");
      await stack.refresh();
      const state = stack.stateFile();
      const shown = await stack.pulumi("stack", "output", "token", "--show-secrets");
      const token = shown.text.trim();
      expect(token).toMatch(/^dckr_pat_/);
      for (const secret of [token, "signature=", "classified", "written-in-clear", login.DOCKER_PASSWORD]) {
        expect(state).not.toContain(secret);
        expect(text).not.toContain(secret);
      }
      const lines = [...state.matchAll(/"__provider":\s*"((?:[^"\\]|\\.)*)"/g)].map(
        ([, line]) => JSON.parse(`"${line}"`) as string,
      );
      expect(new Set(lines).size).toBe(sdk === "pulumi-dockerhub" ? 5 : 0);
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(120);
    });
  });

  test("what destroy can't do is announced; natively as a warning of the engine", async () => {
    stack.program(
      `new dockerhub.v1.User("robot", { username: "foobar", email: "foobar@example.com", password: "toto42" });`,
    );
    expect(await stack.up()).toMatchObject({ exitCode: 0 });
    const { exitCode, text } = await stack.destroy();
    expect(exitCode).toBe(0);
    expect(text).toContain('The account "foobar" is kept on Docker Hub');
    if (sdk === "pulumi-dockerhub/native") expect(text).toContain('warning: The account "foobar" is kept');
  });

  describe("a repository", () => {
    test("is replaced by another name, the old one deleted first", async () => {
      stack.program(`new dockerhub.Repository("api", { namespace: "acme", name: "api" });`);
      await stack.up();
      stack.program(`new dockerhub.Repository("api", { namespace: "acme", name: "api-2" });`);
      const preview = await stack.preview();
      expect(preview.text).toContain("(replace)");
      expect(changes(preview)).toContain('~ name: "api" => "api-2"');
      hub.clearRequests();
      await stack.up();
      expect(changesSent()).toEqual(["DELETE /v2/repositories/acme/api/", "POST /v2/namespaces/acme/repositories"]);
      expect(hub.repository("acme", "api")).toBeUndefined();
      expect(hub.repository("acme", "api-2")).toBeDefined();
    });

    test("among many is refreshed from the list: drift is shown, and what is gone is asked for by itself", async () => {
      stack.program(
        `for (let i = 0; i < 30; i++) new dockerhub.Repository("many-" + i, { namespace: "acme", description: "No. " + i });`,
      );
      expect(await stack.up()).toMatchObject({ exitCode: 0 });
      hub.editRepository("acme", "many-7", { description: "changed in the browser" });
      const { repositories, ...state } = hub.exportState();
      hub.importState({ ...state, repositories: repositories.filter(({ name }) => name !== "many-12") });
      hub.clearRequests();
      const drift = await stack.preview("--refresh");
      expect(changes(drift)).toContain('~ description: "changed in the browser" => "No. 7"');
      expect(drift.text).toMatch(/\+ 1 to create\n.*~ 1 to update\n.*29 unchanged/s);
      const reads = hub.requests().filter(({ method }) => method === "GET");
      expect(reads.map(({ path }) => path)).toContain("/v2/namespaces/acme/repositories/many-12");
      // The list, what is gone, and as many as may have come before the others.
      expect(reads.length).toBeLessThanOrEqual(5);
    });

    test("with tags survives destroy, with a message and no stack trace, until forceDestroy is set", async () => {
      stack.program(`new dockerhub.Repository("api", { namespace: "acme" });`);
      await stack.up();
      hub.pushTag("acme", "api", "1.0");
      const refused = await stack.destroy();
      expect(refused.exitCode).not.toBe(0);
      expect(refused.text).toContain("acme/api was not deleted: it holds 1 tag that would be gone for good.");
      expect(refused.text).not.toMatch(/^\s+at .*:\d+:\d+/m);
      expect(hub.repository("acme", "api")).toBeDefined();

      stack.program(`new dockerhub.Repository("api", { namespace: "acme", forceDestroy: true });`);
      await stack.up();
      expect(await stack.destroy()).toMatchObject({ exitCode: 0 });
      expect(hub.repository("acme", "api")).toBeUndefined();
    });

    test("that was deleted outside Pulumi is shown as such, and recreated", async () => {
      stack.program(`new dockerhub.Repository("api", { namespace: "acme" });`);
      await stack.up();
      await deleteRepository("acme/api");
      const drift = await stack.preview("--refresh", "--expect-no-changes");
      expect(drift.exitCode).toBe(7);
      await stack.up("--refresh");
      expect(hub.repository("acme", "api")).toBeDefined();
    });

    test("is read by get, and what is read is known to the program", async () => {
      stack.program(`
      const web = dockerhub.Repository.get("web", "acme/web");
      exports.isPrivate = web.isPrivate;
      exports.name = pulumi.interpolate\`\${web.namespace}/\${web.name}\`;
    `);
      const { exitCode, text } = await stack.up();
      expect(exitCode).toBe(0);
      expect(text).toContain('"acme/web"');
      expect(sent("POST")).toEqual([]);
    });

    test("keeps its namespace when somebody else is logged in", async () => {
      stack.program(`new dockerhub.Repository("api", {});`);
      await stack.up();
      stack.setEnvironment({ DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery" });
      expect(await stack.preview("--expect-no-changes")).toMatchObject({ exitCode: 0 });
    });
  });

  describe("an access token", () => {
    const program = (scopes: string) => `
    const ci = new dockerhub.AccessToken("ci", { label: "ci", scopes: [${scopes}] });
    exports.token = ci.token;
  `;

    test("is replaced for other scopes, the new one before the old one; their order does not matter", async () => {
      stack.program(program('"repo:write", "repo:read"'));
      await stack.up();
      stack.program(program('"repo:read", "repo:write"'));
      expect(await stack.preview("--expect-no-changes")).toMatchObject({ exitCode: 0 });
      const old = (await stack.pulumi("stack", "output", "token", "--show-secrets")).text;
      stack.program(program('"repo:read"'));
      hub.clearRequests();
      await stack.up();
      expect(changesSent().map((each) => each.split(" ")[0])).toEqual(["POST", "DELETE"]);
      expect((await stack.pulumi("stack", "output", "token", "--show-secrets")).text).not.toBe(old);
    });
  });

  test("a resource that was made by half is kept, and the next up goes on from there", async () => {
    hub.fault({ method: "PATCH", path: "/v2/repositories/library/example/", kind: "status", status: 403, count: 1 });
    stack.program(`new dockerhub.LibraryRepository("example", { description: "An official image" });`);
    const failed = await stack.up();
    expect(failed.exitCode).not.toBe(0);
    expect(failed.text).toContain("Docker Hub refused PATCH /v2/repositories/library/example/ (403)");
    expect(await stack.up()).toMatchObject({ exitCode: 0 });
    expect(hub.repository("library", "example")).toMatchObject({ description: "An official image" });
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
  });

  test("functions of a run share one login", async () => {
    stack.program(`
      const web = { namespace: "acme", repository: "web" };
      exports.names = Promise.all([dockerhub.getTags(web), dockerhub.getTag({ ...web, tag: "latest" })]);
      exports.settings = dockerhub.getOrgSettingsOutput({ organization: "acme" });
      exports.repositories = dockerhub.getRepositoriesOutput({ namespace: "acme" });
    `);
    expect(await stack.preview()).toMatchObject({ exitCode: 0 });
    expect(hub.requests().filter(({ path }) => path === "/v2/auth/token")).toHaveLength(1);
    expect(hub.requests()).toHaveLength(5);
  });

  test("ignoreChanges is honoured", async () => {
    stack.program(`new dockerhub.Repository("api", { namespace: "acme", description: "a" });`);
    await stack.up();
    stack.program(
      `new dockerhub.Repository("api", { namespace: "acme", description: "b" }, { ignoreChanges: ["description"] });`,
    );
    expect(await stack.preview("--expect-no-changes")).toMatchObject({ exitCode: 0 });
  });
}

/** The lines of a diff that name a property's change, without the space that aligns them. */
function changes({ text }: Run): string[] {
  return text
    .split("\n")
    .filter((line) => /^\s*[~+-] \w+\s*: (?!\()/.test(line))
    .map((line) => line.trim().replace(/\s+/g, " ").replace(" :", ":"));
}

const sent = (method: string) =>
  hub.requests().filter((request) => request.method === method && !request.path.includes("/auth/"));

/** What was sent that changes anything, in its order. */
const changesSent = () =>
  hub
    .requests()
    .filter(({ method, path }) => method !== "GET" && !path.includes("/auth/"))
    .map(({ method, path }) => `${method} ${path}`);

const all = `
  const label = new random.RandomPet("label");
  const api = new dockerhub.Repository("api", { namespace: "acme", description: "The API server", isPrivate: true });
  const ci = new dockerhub.AccessToken("ci", { label: label.id, scopes: ["repo:write", "repo:read"] });
  new dockerhub.OrgSettings("settings", { organization: "acme",
    restrictedImages: { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: false } });
  new dockerhub.LibraryRepository("example", { description: "An official image" });
  exports.token = ci.token;
`;

async function deleteRepository(id: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ identifier: login.DOCKER_USERNAME, secret: login.DOCKER_PASSWORD });
  const answer = await fetch(`${hub.url}/v2/auth/token`, { method: "POST", headers, body });
  const { access_token } = (await answer.json()) as { access_token: string };
  await fetch(`${hub.url}/v2/repositories/${id}/`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${access_token}` },
  });
}
