import { execFileSync } from "node:child_process";
import { join } from "node:path";

export const root = join(__dirname, "../..");

/** Finds the engine, or builds it, before the first test; the tests take its environment from here. */
export default function setUp(): void {
  const output = execFileSync("node", ["tools/engine/index.mts", "--json"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.env.PULUMI_DOCKERHUB_TEST_ENGINE = output;
}

/** The engine that `setUp` found. */
export function engine(): { bin: string; env: Record<string, string> } {
  return JSON.parse(process.env.PULUMI_DOCKERHUB_TEST_ENGINE ?? "{}");
}
