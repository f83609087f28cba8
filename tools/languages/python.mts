import { createHash } from "node:crypto";
import { chmod, copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import execa from "execa";
import { cached, cacheFolder, type Log } from "../engine/cache.mts";

/** Pulumi's Python SDK, what a generated SDK needs beside it, and what builds that. */
const PACKAGES = ["pulumi==3.272.0", "parver==0.5", "semver==3.1.2", "setuptools==80.9.0"];
/** The Node language host's module has the Python one too. */
const MODULE = "github.com/pulumi/pulumi/sdk/v3";
const SOURCE = join(import.meta.dirname, "../engine/go/language-nodejs");
const HOST = "pulumi-language-python";

interface Python {
  bin: string;
  lib: string;
}

/** What a run of a Python program needs besides the engine: its language host, and packages. Needs Go and Python. */
export async function python(log: Log): Promise<Python> {
  const pinned = createHash("sha256").update(PACKAGES.join()).digest("hex").slice(0, 12);
  const folder = join(cacheFolder(), `python-${process.platform}-${process.arch}-${pinned}`);
  const root = await cached(folder, (partial) => make(partial, log), log);
  return { bin: join(root, "bin"), lib: join(root, "lib") };
}

/** Installs a generated SDK as pip does it for a user, and returns the folder it is in. */
export async function installSdk({ lib }: Python, sdk: string): Promise<string> {
  const target = `${sdk}-installed`;
  await rm(target, { recursive: true, force: true });
  const flags = ["--quiet", "--no-deps", "--no-build-isolation", "--target", target];
  await execa("python3", ["-m", "pip", "install", ...flags, sdk], { env: { PYTHONPATH: lib } });
  return target;
}

async function make(root: string, log: Log): Promise<void> {
  log("Making what Python programs need: under a minute, once.");
  const bin = join(root, "bin");
  await mkdir(bin, { recursive: true });
  await execa("go", ["build", "-trimpath", "-o", join(bin, HOST), `${MODULE}/python/cmd/${HOST}`], { cwd: SOURCE });
  const { stdout: source } = await execa("go", ["list", "-m", "-f", "{{.Dir}}", MODULE], { cwd: SOURCE });
  await copyFile(join(source, `python/cmd/${HOST}-exec`), join(bin, `${HOST}-exec`));
  await chmod(join(bin, `${HOST}-exec`), 0o755);
  await execa("python3", ["-m", "pip", "install", "--quiet", "--target", join(root, "lib"), ...PACKAGES]);
}
