import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { build, pinned } from "./build.mts";
import { cached, cacheFolder, type Log } from "./cache.mts";
import { install } from "./install.mts";
import { onPath, PULUMI } from "./onPath.mts";
import { packageFolder, packageVersion } from "./packages.mts";
import { randomPlugin } from "./random.mts";

/** A Pulumi CLI with its Node language host. */
export type Engine = {
  /** The folder it is in. */
  root: string;
  /** The pulumi executable. */
  bin: string;
  version: string;
  origin: "path" | "installed" | "built";
  /** What a run needs on top of process.env. The backend's URL and the passphrase are the caller's to add. */
  env: Record<string, string>;
};

type Toolchain = Omit<Engine, "env">;

const WAYS = { path: "on PATH", installed: "installed", built: "built from source" };

/** Finds, installs or builds a Pulumi CLI, in this order, and says which it took. */
export async function engine({ log = console.error }: { log?: Log } = {}): Promise<Engine> {
  const cache = cacheFolder();
  const toolchain = await find(cache, log);
  const home = join(cache, "home");
  const standIn = await randomPlugin(toolchain.bin, home, log);
  const path = [
    dirname(toolchain.bin),
    // The Node that programs and providers run on.
    join(packageFolder("node"), "bin"),
    ...(standIn === undefined ? [] : [standIn]),
    process.env.PATH ?? "",
  ];
  log(`Pulumi ${toolchain.version} (${WAYS[toolchain.origin]}): ${toolchain.bin}`);
  return {
    ...toolchain,
    env: { PATH: path.join(delimiter), PULUMI_HOME: home, PULUMI_SKIP_UPDATE_CHECK: "true" },
  };
}

async function find(cache: string, log: Log): Promise<Toolchain> {
  const found = await onPath(log);
  if (found !== undefined) return { ...found, root: dirname(dirname(found.bin)), origin: "path" };

  const platform = `${process.platform}-${process.arch}`;
  const release = packageVersion("@pulumi/pulumi");
  const installed = inCache(join(cache, `pulumi-${release}-${platform}`), release, "installed");
  const { version, hash } = pinned();
  const built = inCache(join(cache, `pulumi-${version}-${platform}-${hash}`), version, "built");

  if (existsSync(installed.root)) return installed;
  if (existsSync(built.root)) return built;
  try {
    log(`Installing Pulumi ${release} into ${cache}.`);
    await cached(installed.root, install, log);
    return installed;
  } catch (error) {
    log(`It could not be installed: ${reason(error)}`);
  }
  await cached(built.root, (partial) => build(partial, log), log);
  return built;
}

function inCache(root: string, version: string, origin: Engine["origin"]): Toolchain {
  return { root, bin: join(root, "bin", PULUMI), version, origin };
}

/** fetch wraps what went wrong, such as a name that cannot be resolved, in "fetch failed". */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : reason(error.cause);
}

if (import.meta.main) {
  try {
    const found = await engine();
    if (process.argv.includes("--json")) console.log(JSON.stringify(found));
  } catch (error) {
    console.error(reason(error));
    process.exitCode = 1;
  }
}
