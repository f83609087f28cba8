import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { version } from "../../sdk/version";
import { type Run, Stack, sdks } from "./stack";

const login = { DOCKER_USERNAME: "docker-admin", DOCKER_PASSWORD: "admin-of-the-library" };
const oldest = "pulumi-dockerhub needs Node.js 22.19.0 or newer";
let hub: Emulator;
let stack: Stack;

beforeAll(async () => {
  hub = await startEmulator();
});
afterAll(() => hub.close());
afterEach(() => stack.remove());

/** Node says of itself, in every process of the stack, that it is of a version. */
function pretend(version: string): void {
  const text = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });`;
  stack.write("pretend.cjs", text);
  stack.setEnvironment({ NODE_OPTIONS: "--require ./pretend.cjs" });
}

function expectSentence({ exitCode, text }: Run, version: string): void {
  expect(exitCode).not.toBe(0);
  expect(text).toContain(`${oldest}; this is ${version} (`);
  expect(text.split("\n").filter((line) => line.split(oldest).length > 2)).toEqual([]);
  expect(text).not.toMatch(/^\s+at .*:\d+:\d+/m);
}

describe.each(sdks)("%s on a Node that is too old", (sdk) => {
  test("says so in the program, and in the provider's process", async () => {
    hub.reset();
    stack = new Stack({ ...login, DOCKER_HUB_URL: hub.url }, { sdk });
    await stack.init();
    stack.program(`new dockerhub.Repository("api", { namespace: "acme" });`);
    expect(await stack.up()).toMatchObject({ exitCode: 0 });
    hub.clearRequests();

    pretend("20.20.2");
    expectSentence(await stack.preview(), "20.20.2");
    expectSentence(await stack.refresh(), "20.20.2");
    expect(hub.requests()).toEqual([]);
  });
});

describe("the command line", () => {
  beforeEach(() => {
    stack = new Stack({});
  });

  test.each(["8.17.0", "22.9.0", "22.18.9"])("says so on Node %s", async (version) => {
    pretend(version);
    expectSentence(await stack.cli("--version"), version);
  });

  test.each(["22.19.0", "22.20.0", "24.0.0"])("runs on Node %s", async (node) => {
    pretend(node);
    expect(await stack.cli("--version")).toEqual({ exitCode: 0, text: version });
  });
});
