import { existsSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import execa from "execa";
import type { Log } from "./cache.mts";
import { packageVersion } from "./packages.mts";

const DAY = 24 * 60 * 60 * 1000;
const STAND_IN = join(import.meta.dirname, "../random");

/**
 * Sees to it that programs can use @pulumi/random: installs its plugin into `home`, and where that fails returns the
 * folder of the stand-in, to be put on PATH. A failure is remembered for a day.
 */
export async function randomPlugin(bin: string, home: string, log: Log): Promise<string | undefined> {
  const version = packageVersion("@pulumi/random");
  if (existsSync(join(home, "plugins", `resource-random-v${version}`))) return undefined;
  const failure = join(home, `random-${version}-not-installed`);
  const failedAt = statSync(failure, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - failedAt < DAY) return STAND_IN;

  log(`Installing the plugin of @pulumi/random ${version}.`);
  const { failed, stderr } = await execa(bin, ["plugin", "install", "resource", "random", version], {
    reject: false,
    timeout: 60_000,
    env: { PULUMI_HOME: home, PULUMI_SKIP_UPDATE_CHECK: "true" },
  });
  if (!failed) return undefined;
  log("It could not be installed; tools/random stands in for it. Tried again tomorrow.");
  await mkdir(home, { recursive: true });
  await writeFile(failure, stderr);
  return STAND_IN;
}
