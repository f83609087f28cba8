import { createHash } from "node:crypto";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import execa from "execa";
import { cached, cacheFolder, type Log } from "./cache.mts";

interface GoTool {
  /** The folder of the Go module that pins it. */
  module: string;
  /** The package to build; `.` for the module's own program. */
  command: string;
  /** The executable's name. */
  name: string;
}

/** Builds a program from the Go module proxy, once for each state of its module, and returns the folder that it is in. */
export async function goTool({ module, command, name }: GoTool, log: Log): Promise<string> {
  const platform = `${process.platform}-${process.arch}`;
  const folder = join(cacheFolder(), `${name}-${platform}-${await pinned(module)}`);
  return cached(folder, (partial) => build(partial, { module, command, name }, log), log);
}

async function build(folder: string, { module, command, name }: GoTool, log: Log): Promise<void> {
  const { exitCode } = await execa("go", ["version"], { reject: false });
  if (exitCode !== 0) throw new Error(`Go, to build ${name} with, is not on PATH (https://go.dev/dl).`);
  log(`Building ${name} from the Go module proxy: a minute or two, once.`);
  await mkdir(folder, { recursive: true });
  const file = join(folder, process.platform === "win32" ? `${name}.exe` : name);
  await execa("go", ["build", "-trimpath", "-ldflags", "-s -w", "-o", file, command], { cwd: module });
}

/** A hash of everything that the build depends on. */
async function pinned(module: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of (await readdir(module)).sort()) {
    if (/\.(go|mod|sum)$/.test(file)) hash.update(basename(file)).update(await readFile(join(module, file)));
  }
  return hash.digest("hex").slice(0, 12);
}
