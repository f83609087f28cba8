import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { root } from "./engine";
import { Stack } from "./stack";

const password = "correct-horse-battery";
let hub: Emulator;
let stack: Stack;

/** What a step of a workflow runs. */
const step = (script: string) => stack.run("npm", "run", "--silent", script);

beforeAll(async () => {
  hub = await startEmulator();
  const environment = {
    DOCKER_HUB_URL: hub.url,
    DOCKER_USERNAME: "ci-bot",
    DOCKER_PASSWORD: password,
    PULUMI_STACK: "production",
    // tsc -p examples/gitops, a part of `npm run lint`, checks the types.
    PULUMI_NODEJS_TRANSPILE_ONLY: "true",
  };
  stack = new Stack(environment, { project: join(root, "examples/gitops") });
  await stack.pulumi("stack", "init", "production");
});
afterAll(async () => {
  stack.remove();
  await hub.close();
});

test("main is applied, and then nothing drifts", async () => {
  const applied = await step("up");
  expect(applied).toMatchObject({ exitCode: 0, text: expect.stringContaining("+ 7 created") });
  expect(hub.repository("acme", "cli")).toMatchObject({ description: "Acme's command line", isPrivate: false });
  expect(await step("drift")).toMatchObject({
    exitCode: 0,
    text: expect.stringContaining("6 resources checked: 2 undeclared."),
  });
});

test("a pull request is previewed in a comment, without a secret and without a change; then it is applied", async () => {
  edit("repositories.ts", "Runs the jobs that the API server queues", "Runs all jobs");
  hub.editRepository("acme", "cli", { description: "changed in the browser" });
  hub.clearRequests();
  const { exitCode, text } = await step("preview");
  const comment = stack.read("preview.md");
  expect(exitCode).toBe(0);
  expect(comment).toMatch(
    /^<!-- pulumi preview -->\n### Preview of <code>production<\/code>\n\n\*\*2 to update\*\*; 4 unchanged\./,
  );
  expect(comment).toContain(
    '-   description: "Runs the jobs that the API server queues"\n+   description: "Runs all jobs"\n',
  );
  expect(comment).toContain('-   description: "changed in the browser"\n+   description: "Acme\'s command line"\n');
  expect(changesSent()).toEqual([]);
  for (const secret of [password, "dckr_pat_"]) expect(comment + text).not.toContain(secret);

  expect(await step("up")).toMatchObject({ exitCode: 0, text: expect.stringContaining("~ 2 updated") });
  expect(hub.repository("acme", "worker")?.description).toBe("Runs all jobs");
  expect(hub.repository("acme", "cli")?.description).toBe("Acme's command line");
});

test("what was changed by hand fails the drift job, which shows it and changes nothing", async () => {
  hub.editRepository("acme", "api", { isPrivate: false });
  hub.clearRequests();
  const { exitCode, text } = await step("drift");
  expect(exitCode).toBe(3);
  const report = stack.read("drift.md");
  expect(text).toContain(report.trim());
  expect(report).toContain("isPrivate");
  expect(report).toContain("acme/internal"); // which nobody declared
  expect(report).not.toContain(password);
  expect(changesSent()).toEqual([]);
});

test("a preview that fails says so in the comment", async () => {
  edit("repositories.ts", 'name: "worker"', 'name: "Worker!"');
  expect((await step("preview")).exitCode).not.toBe(0);
  expect(stack.read("preview.md")).toMatch(/### The preview of <code>production<\/code> failed\n.*"Worker!"/s);
  edit("repositories.ts", 'name: "Worker!"', 'name: "worker"');
});

test("a preview with the password in it is neither shown nor commented", async () => {
  edit("index.ts", "const config", "pulumi.log.info(String(process.env.DOCKER_PASSWORD));\nconst config");
  const { exitCode, text } = await step("preview");
  expect(exitCode).toBe(1);
  expect(text).not.toContain(password);
  expect(() => stack.read("preview.md")).toThrow("ENOENT");
});

const changesSent = () => hub.requests().filter(({ method, path }) => method !== "GET" && !path.includes("/auth/"));

function edit(file: string, from: string, to: string): void {
  const text = stack.read(file);
  expect(text).toContain(from);
  stack.write(file, text.replace(from, to));
}
