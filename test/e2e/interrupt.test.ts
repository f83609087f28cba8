import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { Stack, sdks } from "./stack";

let hub: Emulator;
let stack: Stack;

describe.each(sdks)("Ctrl-C in a run of %s", (sdk) => {
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

  /** The run ends long before the wait would: a limit of the test, not of time, holds that. */
  test.each([
    ["the rate limit", "/v2/namespaces/acme/repositories", "POST /v2/namespaces/acme/repositories"],
    ["the rate limit of logins", "/v2/auth/token", "POST /v2/auth/token"],
  ])("ends the wait for %s, and the state stays what it was", async (_, path, waiting) => {
    hub.fault({ kind: "status", status: 429, method: "POST", path, headers: { "retry-after": "120" } });
    stack.program(`
      new dockerhub.Repository("known", { namespace: "acme" });
      new dockerhub.Repository("new", { namespace: "acme" });`);
    const run = stack.start("up", "--yes", "--skip-preview");
    await until(() => hub.requests().some(({ status }) => status === 429));
    run.signal("SIGINT");
    const { exitCode, text } = await run.ended;
    expect(exitCode).not.toBe(0);
    expect(text).toContain("Interrupted: this is not tried again.");
    expect(text).toContain(`Docker Hub's rate limit stopped ${waiting} (429)`);
    expect(hub.requests().filter(({ status }) => status === 429)).toHaveLength(1);
    expect(hub.repository("acme", "new")).toBeUndefined();

    hub.clearFaults();
    expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringContaining("+ 1 created") });
    expect(hub.repository("acme", "new")).toBeDefined();
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}
