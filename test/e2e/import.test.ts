import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { grownOrganization } from "./grownOrganization";
import { Stack } from "./stack";

let hub: Emulator;
let stack: Stack;

beforeAll(async () => {
  hub = await startEmulator({ seed: grownOrganization });
});
afterAll(() => hub.close());
beforeEach(async () => {
  hub.reset();
  stack = new Stack({
    DOCKER_HUB_URL: hub.url,
    DOCKER_USERNAME: "ci-bot",
    DOCKER_PASSWORD: "correct-horse-battery",
    PULUMI_NODEJS_TRANSPILE_ONLY: "true",
  });
  await stack.init();
});
afterEach(() => stack.remove());

const writing = () =>
  hub
    .requests()
    .filter(({ method, path }) => method !== "GET" && path !== "/v2/auth/token")
    .map(({ method, path }) => `${method} ${path}`);

async function importAll(resources: number): Promise<void> {
  const run = await stack.pulumi("import", "--file", "import.json", "--yes", "--skip-preview", "--generate-code=false");
  expect(run).toMatchObject({ exitCode: 0, text: expect.stringContaining(`= ${resources} imported`) });
}

const unchanged = () => stack.preview("--refresh", "--expect-no-changes");

test("what grew in years is under management, with no change in the first preview nor on Docker Hub", async () => {
  const before = hub.exportState();
  const run = await stack.cli("import", "--namespace", "acme");
  expect(run).toMatchObject({ exitCode: 0, text: expect.stringContaining("Repository: 20\n") });
  expect(run.text).toContain("Written to index.ts and import.json: 36.");
  expect(run.text).toMatch(/Not imported:\n +OrgAccessToken "deploy\\nnow": Docker Hub shows the secret/);
  await importAll(36);
  expect(await unchanged()).toMatchObject({ exitCode: 0 });
  expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringContaining("37 unchanged") });
  expect(writing()).toEqual([]);
  expect(hub.exportState()).toEqual(before);

  // Managed: a change by hand shows, of every text.
  hub.editRepository("acme", "web", { fullDescription: "changed by hand" });
  expect((await unchanged()).text).toMatch(/changed by hand/);
  hub.reset();

  // More grew: a second run adds it and leaves the program as it is.
  const written = stack.read("index.ts");
  hub.importState({ ...before, repositories: [...before.repositories, { namespace: "acme", name: "grown" }] });
  const again = await stack.cli("import", "--namespace", "acme");
  expect(again).toMatchObject({
    exitCode: 0,
    text: expect.stringContaining("Written to index.ts and import.json: 1."),
  });
  expect(stack.read("index.ts")).toMatch(
    new RegExp(`^${RegExp.escape(written.trimEnd())}\n\nnew dockerhub.Repository\\(`),
  );
  await importAll(1);
  expect(await unchanged()).toMatchObject({ exitCode: 0 });

  // With dynamic resources, the same program goes on from the same state, and sends nothing.
  stack.write("index.ts", stack.read("index.ts").replace("pulumi-dockerhub/native", "pulumi-dockerhub"));
  hub.clearRequests();
  expect(await stack.up()).toMatchObject({ exitCode: 0 });
  expect(await unchanged()).toMatchObject({ exitCode: 0 });
  expect(writing()).toEqual([]);
});
