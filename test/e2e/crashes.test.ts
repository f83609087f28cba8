import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { type Emulator, type FaultInput, startEmulator } from "dockerhub-emulator";
import { z } from "zod";
import { root } from "./engine";
import type { Family, Part } from "./processes";
import { blocks, linesOf } from "./readme";
import { Stack, sdks } from "./stack";

jest.setTimeout(300_000);

const page = readFileSync(join(root, "docs/crashes.md"), "utf8");
const commands = blocks(page, "sh").flatMap(linesOf);
const messages = blocks(page, "text").flatMap(linesOf);
const followed = new Set<string>();

const known = `new dockerhub.Repository("known", { namespace: "acme" });`;
const api = `${known} new dockerhub.Repository("api", { namespace: "acme" });`;
const token = `new dockerhub.AccessToken("ci", { label: "ci", scopes: ["repo:read"] });`;
const login = { DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery" };
const creation = { kind: "silence-after", method: "POST", path: "/v2/namespaces/acme/repositories" } as const;
const tokenCreation = { kind: "silence-after", method: "POST", path: "/v2/access-tokens" } as const;

let hub: Emulator;
let stack: Stack;
let family: Family | undefined;

beforeAll(async () => {
  hub = await startEmulator();
});
afterAll(() => hub.close());
afterEach(() => {
  family?.end();
  family = undefined;
  stack.remove();
});

// docs/crashes.md is what these tests walk.
describe.each(sdks)("a run of %s", (sdk) => {
  beforeEach(() => begin(sdk));

  test("that is killed with its machine leaves a lock, a repository to adopt and a token to delete", async () => {
    const before = tokens().map(({ uuid }) => uuid);
    stack.program(api + token);
    await killDuring([creation, tokenCreation]);
    expect(hub.repository("acme", "api")).toBeDefined();
    expect(tokens()).toHaveLength(before.length + 1);

    expectSeen((await stack.up()).text, /currently locked/);
    expect(await follow("pulumi cancel --yes")).toMatchObject({ exitCode: 0 });
    const undeclared = await follow("npx pulumi-dockerhub drift --undeclared");
    expect(undeclared).toMatchObject({ exitCode: 4, text: expect.stringMatching(/Repository +acme\/api/) });

    hub.clearRequests();
    expectSeen(
      (await stack.up()).text,
      /pending operations/,
      /Repository::api, interrupted/,
      /AccessToken::ci, interrupted/,
      /exists already and is not in this stack/,
    );
    expect(hub.requests().filter(({ method }) => method !== "POST" && method !== "GET")).toEqual([]);
    const [orphan, successor] = tokens().filter(({ uuid }) => !before.includes(uuid));
    expect((await follow("npx pulumi-dockerhub drift --undeclared")).text).toMatch(/AccessToken +ci +/);
    await deleteToken(orphan?.uuid);

    if (sdk === "pulumi-dockerhub") await adopt(api + token);
    else {
      const imported = await follow(
        "pulumi import --generate-code=false --protect=false dockerhub:index:Repository api acme/api",
      );
      expect(imported).toMatchObject({ exitCode: 0 });
    }
    expect(await stack.up()).toMatchObject({ exitCode: 0 });
    expect(await follow("pulumi refresh --yes --clear-pending-creates")).toMatchObject({ exitCode: 0 });

    const preview = await stack.preview("--refresh", "--expect-no-changes");
    expect(preview).toMatchObject({ exitCode: 0 });
    expect(preview.text).not.toContain("pending operations");
    expect(tokens().map(({ uuid }) => uuid)).toEqual([...before, successor?.uuid]);
    expect(hub.repository("acme", "api")).toBeDefined();
  });

  test("whose provider is killed says so, and leaves what was created to be adopted", async () => {
    stack.program(api);
    const { exitCode, text } = await killDuring([creation], "provider");
    expect(exitCode).not.toBe(0);
    expectSeen(text, /error reading from server/);
    expect(await stack.preview()).toMatchObject({ text: expect.not.stringMatching(/pending operations|locked/) });
    expectSeen((await stack.up()).text, /exists already and is not in this stack/);
    await adopt(api);
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
  });

  test("whose program is killed finishes what was under way, and the next one goes on", async () => {
    stack.program(api);
    const delayed = { ...creation, kind: "delay", delayMs: 1_000 } as const;
    const { exitCode, text } = await killDuring([delayed], "program");
    expect(exitCode).not.toBe(0);
    expectSeen(text, /Program exited with non-zero exit code/);
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
  });

  test.each<[string, string, FaultInput, string | undefined]>([
    [
      "changes",
      `new dockerhub.Repository("known", { namespace: "acme", description: "New words" });`,
      { kind: "silence-after", method: "PATCH", path: "/v2/repositories/acme/known/" },
      "New words",
    ],
    ["deletes", "", { kind: "silence-after", method: "DELETE", path: "/v2/repositories/acme/known/" }, undefined],
    [
      "replaces",
      `new dockerhub.Repository("known", { namespace: "acme", name: "other" });`,
      { kind: "silence-before", method: "POST", path: "/v2/namespaces/acme/repositories" },
      undefined,
    ],
  ])(
    "that is killed while it %s is made good by the next one with a refresh",
    async (_, program, fault, description) => {
      stack.program(program);
      await killDuring([fault]);
      await follow("pulumi cancel --yes");
      expect(await follow("pulumi up --refresh")).toMatchObject({ exitCode: 0 });
      const preview = await stack.preview("--refresh", "--expect-no-changes");
      expect(preview).toMatchObject({ exitCode: 0 });
      expect(hub.repository("acme", "known")?.description).toBe(description);
      expect(hub.repository("acme", "other") !== undefined).toBe(program.includes("other"));
    },
  );

  test("whose state was cut short goes on from an older one", async () => {
    stack.program(api);
    await killDuring([creation]);
    const file = ".pulumi/stacks/test/test.json";
    for (const each of [file, `${file}.bak`]) stack.write(each, stack.read(each).slice(0, 1_000));
    expectSeen((await stack.preview()).text, /failed to load checkpoint/);
    const restored = await follow(commands.find((command) => command.startsWith("cp ")) ?? "cp");
    expect(restored).toMatchObject({ exitCode: 0 });
    await follow("pulumi cancel --yes");
    const undeclared = await follow("npx pulumi-dockerhub drift --undeclared");
    expect(undeclared).toMatchObject({ exitCode: 4, text: expect.stringMatching(/Repository +acme\/api/) });
    await adopt(api);
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
  });

  async function adopt(program: string): Promise<void> {
    stack.program(program.replace('"api", {', '"api", { adoptExisting: true,'));
    expect((await stack.preview()).text).toContain("acme/api exists on Docker Hub and will be adopted.");
    expect(await stack.up()).toMatchObject({ exitCode: 0 });
    stack.program(program);
    expect(await stack.up()).toMatchObject({ exitCode: 0 });
  }
});

test("a native provider ends with its engine", async () => {
  await begin("pulumi-dockerhub/native");
  stack.program(api);
  await killDuring([creation], "engine");
  await until(() => family?.isAlive("provider") === false);
});

test("every command and message of the page was followed", () => {
  expect([...commands, ...messages].filter((line) => !followed.has(line))).toEqual([]);
});

/** A stack that has one repository. */
async function begin(sdk: (typeof sdks)[number]): Promise<void> {
  hub.reset();
  stack = new Stack(
    {
      DOCKER_HUB_URL: hub.url,
      ...login,
      // Nobody is there to answer.
      PULUMI_SKIP_CONFIRMATIONS: "true",
      PULUMI_OPTION_SKIP_PREVIEW: "true",
      PULUMI_OPTION_NON_INTERACTIVE: "true",
      PROJECT: "test",
      STACK: "test",
    },
    { sdk },
  );
  await stack.init();
  stack.program(known);
  await stack.up();
}

const tokens = () => hub.exportState().users.find(({ username }) => username === "ci-bot")?.accessTokens ?? [];

/** Kills these parts of a run, or all, while Docker Hub has these requests and does not answer them. */
async function killDuring(faults: readonly FaultInput[], ...parts: Part[]) {
  hub.clearRequests();
  for (const fault of faults) hub.fault({ ...fault, count: 1 });
  const run = stack.start("up", "--yes", "--skip-preview");
  await until(() => hub.requests().filter(({ fault }) => fault !== undefined).length === faults.length);
  family = run.family();
  family.kill(...parts);
  hub.clearFaults();
  return run.ended;
}

/** Runs a command of the page, as it stands there. */
async function follow(command: string): Promise<{ exitCode: number; text: string }> {
  expect(commands).toContain(command);
  followed.add(command);
  return stack.run("bash", "-c", command);
}

/** The page has a message like this, and it was printed. What varies is `…` there. */
function expectSeen(text: string, ...patterns: RegExp[]): void {
  for (const pattern of patterns) {
    const message = messages.find((line) => pattern.test(line)) ?? `no message like ${pattern}`;
    followed.add(message);
    const parts = message.split("…");
    const isPrinted = linesOf(text).some((line) => parts.every((part) => line.includes(part)));
    expect({ message, text, isPrinted }).toEqual({ message, text, isPrinted: true });
  }
}

/** As its owner does in the browser. */
async function deleteToken(uuid = ""): Promise<void> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ identifier: login.DOCKER_USERNAME, secret: login.DOCKER_PASSWORD });
  const answer = await fetch(`${hub.url}/v2/auth/token`, { method: "POST", headers, body });
  const { access_token } = z.object({ access_token: z.string() }).parse(await answer.json());
  const authorization = `Bearer ${access_token}`;
  await fetch(`${hub.url}/v2/access-tokens/${uuid}`, { method: "DELETE", headers: { authorization } });
}

/** Waits for what happens meanwhile; the test's own limit bounds it. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}
