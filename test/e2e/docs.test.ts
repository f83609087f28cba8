import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { startEmulator } from "dockerhub-emulator";
import { seeds } from "./docsSeed";
import { root } from "./engine";
import { linesOf } from "./readme";
import { Stack } from "./stack";
import { type Command, steps } from "./steps";

const pages = ["getting-started", "adopting", "terraform", "organizations", "accounts", "rotation", "performance"];

test.concurrent.each(pages)(
  "docs/%s.md: its steps give what it shows",
  async (page) => {
    const seed = seeds[page];
    const hub = await startEmulator(seed && { seed });
    const stack = new Stack({
      DOCKER_HUB_URL: hub.url,
      DOCKER_USERNAME: "ci-bot",
      DOCKER_PASSWORD: "correct-horse-battery",
      RELEASE_BOT_PASSWORD: "a-long-password",
      // Nobody is there to answer; the types are checked by an editor.
      PULUMI_SKIP_CONFIRMATIONS: "true",
      PULUMI_NODEJS_TRANSPILE_ONLY: "true",
      PULUMI_OPTION_SKIP_PREVIEW: "true",
    });
    // As npm leaves it: Pulumi.yaml may name the plugin by its path there.
    symlinkSync(join(root, "node_modules"), stack.path("node_modules"));
    try {
      for (const step of steps(readFileSync(join(root, "docs", `${page}.md`), "utf8"))) {
        if (step.kind === "file") stack.write(step.name, step.text);
        else await follow(stack, step);
      }
    } finally {
      stack.remove();
      await hub.close();
    }
  },
  240_000,
);

async function follow(stack: Stack, { command, fails, output }: Command): Promise<void> {
  const { exitCode, text } = await stack.run("bash", "-c", command);
  const printed = linesOf(text);
  const missing = linesOf(output).filter((line) => !printed.some((other) => other.includes(line)));
  expect({ command, text, fails: exitCode !== 0, missing }).toEqual({ command, text, fails, missing: [] });
}
