import { accessSync, constants, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import execa from "execa";
import type { Log } from "./cache.mts";

/** By then `--expect-no-changes` has an exit code of its own (7), which drift is told by. */
const OLDEST = "3.230.0";

const SUFFIX = process.platform === "win32" ? ".exe" : "";
export const PULUMI = `pulumi${SUFFIX}`;
export const LANGUAGE_HOST = `pulumi-language-nodejs${SUFFIX}`;

type Found = { bin: string; version: string };

/** The user's own Pulumi, if it is recent enough and has its Node language host with it. */
export async function onPath(log: Log): Promise<Found | undefined> {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const bin = which(PULUMI, folders);
  if (bin === undefined) return undefined;
  const version = await versionOf(bin);
  if (version === undefined || version.localeCompare(OLDEST, "en", { numeric: true }) < 0) {
    log(`${bin} (${version ?? "of no known version"}) is passed over: ${OLDEST} or newer is needed.`);
    return undefined;
  }
  // Package managers link only `pulumi` itself into a folder of PATH.
  if (which(LANGUAGE_HOST, [dirname(realpathSync(bin)), ...folders]) === undefined) {
    log(`${bin} is passed over: ${LANGUAGE_HOST} is missing beside it.`);
    return undefined;
  }
  return { bin, version };
}

/** As `pulumi version` prints it, without the leading v. */
async function versionOf(bin: string): Promise<string | undefined> {
  const { failed, stdout } = await execa(bin, ["version"], {
    reject: false,
    timeout: 20_000,
    env: { PULUMI_SKIP_UPDATE_CHECK: "true" },
  });
  return failed ? undefined : /^v?(\d+\.\d+\.\d+\S*)/.exec(stdout)?.[1];
}

function which(name: string, folders: string[]): string | undefined {
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
