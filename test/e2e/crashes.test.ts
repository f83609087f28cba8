import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { Stack, sdks } from "./stack";

const both = `
  new dockerhub.Repository("known", { namespace: "acme" });
  new dockerhub.Repository("api", { namespace: "acme" });
  new dockerhub.AccessToken("ci", { label: "ci", scopes: ["repo:read"] });`;
let hub: Emulator;
let stack: Stack;

// docs/crashes.md is what these tests walk.
describe.each(sdks)("a run of %s that is killed", (sdk) => {
  beforeAll(async () => {
    hub = await startEmulator();
  });
  afterAll(() => hub.close());
  beforeEach(async () => {
    hub.reset();
    const login = { DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery" };
    stack = new Stack({ ...login, DOCKER_HUB_URL: hub.url }, { sdk });
    await stack.init();
    stack.program(`new dockerhub.Repository("known", { namespace: "acme" });`);
    await stack.up();
    hub.clearRequests();
  });
  afterEach(() => stack.remove());

  /** Kills engine, program and provider while these requests wait for their answers; Docker Hub goes on. */
  async function killWhile(expected: Record<string, string>, isDone: () => boolean): Promise<void> {
    for (const [path, method] of Object.entries(expected)) {
      hub.fault({ kind: "delay", method: method as "POST", path, delayMs: 1500, count: 1 });
    }
    const paths = Object.keys(expected);
    const run = stack.start("up", "--yes", "--skip-preview");
    await until(() => paths.every((path) => hub.requests().some((request) => `${request.path}` === path)));
    run.signal("SIGKILL");
    await run.ended;
    await until(isDone);
    hub.clearFaults();
  }

  const tokens = () => hub.exportState().users.find(({ username }) => username === "ci-bot")?.accessTokens ?? [];

  test("while it creates leaves a lock, a repository to adopt and a token to delete, as the page says", async () => {
    const before = tokens().length;
    stack.program(both);
    await killWhile(
      { "/v2/namespaces/acme/repositories": "POST", "/v2/access-tokens": "POST" },
      () => hub.repository("acme", "api") !== undefined && tokens().length === before + 1,
    );

    const locked = await stack.up();
    expect(locked.text).toContain("the stack is currently locked by 1 lock(s)");
    expect(await stack.pulumi("cancel", "--yes")).toMatchObject({ exitCode: 0 });

    const undeclared = await stack.cli("drift", "--undeclared");
    expect(undeclared).toMatchObject({ exitCode: 4, text: expect.stringMatching(/Repository +acme\/api/) });

    const refused = await stack.up();
    expect(refused.text).toContain("2 pending operations from previous deployment");
    expect(refused.text).toContain("acme/api exists already and is not in this stack. To adopt it as it is, set");
    expect(tokens()).toHaveLength(before + 2);
    expect((await stack.cli("drift", "--undeclared")).text).toMatch(/AccessToken +ci +/);

    if (sdk === "pulumi-dockerhub") {
      stack.program(both.replace('"api", { namespace: "acme"', '"api", { namespace: "acme", adoptExisting: true'));
      expect(await stack.up()).toMatchObject({ exitCode: 0 });
      stack.program(both);
    } else {
      const flags = ["--yes", "--skip-preview", "--generate-code=false", "--protect=false"];
      const imported = await stack.pulumi("import", "dockerhub:index:Repository", "api", "acme/api", ...flags);
      expect(imported).toMatchObject({ exitCode: 0 });
    }
    expect(await stack.up()).toMatchObject({ exitCode: 0 });
    expect(await stack.pulumi("refresh", "--yes", "--skip-preview", "--clear-pending-creates")).toMatchObject({
      exitCode: 0,
    });
    expect(hub.repository("acme", "api")).toBeDefined();

    const preview = await stack.preview("--refresh", "--expect-no-changes");
    expect(preview).toMatchObject({ exitCode: 0 });
    expect(preview.text).not.toContain("pending operations");
  });

  test("while it changes or deletes is made good by the next up with a refresh", async () => {
    stack.program(both);
    await stack.up();
    stack.program(`new dockerhub.Repository("known", { namespace: "acme", description: "New words" });`);
    hub.clearRequests();
    await killWhile(
      { "/v2/repositories/acme/known/": "PATCH" },
      () => hub.repository("acme", "known")?.description === "New words",
    );
    await stack.pulumi("cancel", "--yes");
    expect(await stack.up("--refresh")).toMatchObject({ exitCode: 0 });
    expect(hub.repository("acme", "api")).toBeUndefined();
    expect(hub.repository("acme", "known")?.description).toBe("New words");
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
  });
});

/** Waits for what the emulator does meanwhile; the test's own time limit bounds it. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}
