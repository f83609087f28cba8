import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { Stack, type sdks } from "./stack";

const login = { DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery" };
let hub: Emulator;
let stack: Stack;

/** Rotation on the real engine. Docker Hub's clock is behind where a token has to be old. */
export function rotationOn(sdk: (typeof sdks)[number]): void {
  beforeAll(async () => {
    hub = await startEmulator();
  });
  afterAll(() => hub.close());
  beforeEach(async () => {
    stack = new Stack({ ...login, DOCKER_HUB_URL: hub.url }, { sdk });
    await stack.init();
  });
  afterEach(() => stack.remove());

  const daysAgo = (days: number) => hub.setClock(new Date(Date.now() - days * 86_400_000));
  const program = (more = "") =>
    stack.program(`
      new dockerhub.AccessToken("ci", { label: "ci", scopes: ["repo:read"], rotateAfter: "30d", overlap: "2d" ${more} });`);

  test("a token that is due is replaced, works for the overlap and is deleted after it; destroy leaves none", async () => {
    program();
    daysAgo(40);
    expect(await stack.up()).toMatchObject({ exitCode: 0 });
    const [first = ""] = tokens();
    expect((await stack.cli("drift")).exitCode).toBe(0);

    const preview = await stack.preview();
    expect(preview).toMatchObject({ exitCode: 0, text: expect.stringContaining("+-1 to replace") });
    expect(preview.text).toMatch(
      /is replaced: it was created at .*, and rotateAfter is 30d\. The old one goes on working for 2d/,
    );
    expect(tokens()).toEqual([first]);

    daysAgo(5);
    expect(await stack.up("--refresh")).toMatchObject({ exitCode: 0, text: expect.stringContaining("+-1 replaced") });
    const both = tokens();
    expect(both).toEqual([first, expect.stringMatching(/^dckr_pat_/)]);
    expect(await Promise.all(both.map(works))).toEqual([true, true]);
    expect((await stack.cli("drift", "--undeclared")).text).toContain("1 resource checked: no drift.");

    daysAgo(0);
    expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringMatching(/is deleted by this update/) });
    expect(tokens()).toEqual(both.slice(1));
    expect(await works(first)).toBe(false);
    expect(await stack.preview("--expect-no-changes")).toMatchObject({ exitCode: 0 });

    program(', rotationTrigger: "leaked"');
    expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringContaining("+-1 replaced") });
    expect(tokens()).toHaveLength(2);
    expect(await stack.destroy()).toMatchObject({ exitCode: 0 });
    expect(tokens()).toEqual([]);
  });
}

/** The secrets of the account's tokens, the oldest first. */
function tokens(): string[] {
  const { users } = hub.exportState();
  const { accessTokens = [] } = users.find(({ username }) => username === login.DOCKER_USERNAME) ?? {};
  return accessTokens.map(({ token }) => token);
}

async function works(secret: string): Promise<boolean> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ identifier: login.DOCKER_USERNAME, secret });
  return (await fetch(`${hub.url}/v2/auth/token`, { method: "POST", headers, body })).ok;
}
