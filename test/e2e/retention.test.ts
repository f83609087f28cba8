import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { Stack, sdks } from "./stack";

const day = 86_400_000;
let hub: Emulator;
let stack: Stack;

beforeAll(async () => {
  hub = await startEmulator();
});
afterAll(() => hub.close());
beforeEach(() => hub.reset());
afterEach(() => stack.remove());

const tags = () =>
  hub
    .repository("acme", "api")
    ?.tags?.map((tag) => (typeof tag === "string" ? tag : tag.name))
    .toSorted();
const deletions = () => hub.requests().filter(({ method }) => method === "DELETE").length;

function push(...names: string[]): void {
  for (const name of names) {
    hub.advanceClock(day);
    hub.pushTag("acme", "api", name);
  }
}

const program = (rest: string) => `
new dockerhub.TagRetention("old-builds", {
  namespace: "acme", repository: "api", keepNewest: 2, keepPatterns: ["v*"], ${rest}
});`;

test.each(sdks)("%s: a policy deletes what a preview named, and later what became due", async (sdk) => {
  hub.importState({ ...hub.exportState(), repositories: [{ namespace: "acme", name: "api", isPrivate: true }] });
  push("v1", "build-1", "build-2", "build-3");
  stack = new Stack({ DOCKER_HUB_URL: hub.url, DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery" });
  stack.setSdk(sdk);
  await stack.init();

  stack.program(program("dryRun: true"));
  expect(await stack.up()).toMatchObject({ exitCode: 0 });
  expect(deletions()).toBe(0);

  stack.program(program("dryRun: false"));
  const preview = await stack.pulumi("preview", "--diff");
  expect(preview.text).toContain("acme/api: the retention deletes 1 tag of 4: build-1.");
  expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringContaining("1 updated") });
  expect(tags()).toEqual(["build-2", "build-3", "v1"]);

  push("v2", "build-4");
  const drift = await stack.pulumi("preview", "--refresh", "--diff");
  expect(drift.text).toMatch(/overdue[\s\S]*build-2/);
  expect(await stack.pulumi("up", "--yes", "--refresh")).toMatchObject({ exitCode: 0 });
  expect(tags()).toEqual(["build-3", "build-4", "v1", "v2"]);
  expect(await stack.pulumi("preview", "--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
  expect(await stack.pulumi("destroy", "--yes")).toMatchObject({ exitCode: 0 });
  expect(tags()).toHaveLength(4);
});
