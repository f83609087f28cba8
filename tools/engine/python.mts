import { chmod, copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import execa from "execa";
import { cached, cacheFolder, type Log } from "./cache.mts";

/** Of Pulumi's Python SDK on PyPI. */
const SDK = "3.272.0";
const MODULE = "github.com/pulumi/pulumi/sdk/v3";
const HOST = "pulumi-language-python";

/** What a run of a Python program needs besides the engine: its language host, and Pulumi's SDK. Needs Go and Python. */
export async function python(log: Log = console.error): Promise<{ bin: string; lib: string }> {
  const platform = `${process.platform}-${process.arch}`;
  const root = await cached(join(cacheFolder(), `python-${SDK}-${platform}`), (partial) => make(partial, log), log);
  return { bin: join(root, "bin"), lib: join(root, "lib") };
}

async function make(root: string, log: Log): Promise<void> {
  log("Making what Python programs need: under a minute, once.");
  const cwd = join(import.meta.dirname, "go/language-nodejs");
  const bin = join(root, "bin");
  await mkdir(bin, { recursive: true });
  await execa("go", ["build", "-trimpath", "-o", join(bin, HOST), `${MODULE}/python/cmd/${HOST}`], { cwd });
  const { stdout: source } = await execa("go", ["list", "-m", "-f", "{{.Dir}}", MODULE], { cwd });
  await copyFile(join(source, `python/cmd/${HOST}-exec`), join(bin, `${HOST}-exec`));
  await chmod(join(bin, `${HOST}-exec`), 0o755);
  await execa("python3", ["-m", "pip", "install", "--quiet", "--target", join(root, "lib"), `pulumi==${SDK}`]);
}

if (import.meta.main) console.log(JSON.stringify(await python()));
