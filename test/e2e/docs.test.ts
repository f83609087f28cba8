import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { root } from "./engine";
import { linesOf } from "./readme";
import { Stack } from "./stack";
import { type Command, steps } from "./steps";

let hub: Emulator;

beforeAll(async () => {
  hub = await startEmulator();
});
afterAll(() => hub.close());
beforeEach(() => hub.reset());

test.each(["getting-started", "adopting", "rotation"])("docs/%s.md: its steps give what it shows", async (page) => {
  const stack = new Stack({
    DOCKER_HUB_URL: hub.url,
    DOCKER_USERNAME: "ci-bot",
    DOCKER_PASSWORD: "correct-horse-battery",
    // Nobody is there to answer; the types are checked by an editor.
    PULUMI_SKIP_CONFIRMATIONS: "true",
    PULUMI_NODEJS_TRANSPILE_ONLY: "true",
  });
  try {
    for (const step of steps(readFileSync(join(root, "docs", `${page}.md`), "utf8"))) {
      if (step.kind === "file") stack.write(step.name, step.text);
      else await follow(stack, step);
    }
  } finally {
    stack.remove();
  }
});

async function follow(stack: Stack, { command, exitCode, output }: Command): Promise<void> {
  const run = await stack.run("bash", "-c", command);
  const printed = linesOf(run.text);
  const missing = linesOf(output).filter((line) => !printed.includes(line));
  expect({ command, ...run, missing }).toEqual({ command, ...run, exitCode, missing: [] });
}
