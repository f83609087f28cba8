import { execFileSync } from "node:child_process";
import { chmod, copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { packageFolder } from "../engine/packages.mts";

const root = join(import.meta.dirname, "../..");
const suffix = process.platform === "win32" ? ".exe" : "";
const postject = fileURLToPath(import.meta.resolve("postject/dist/cli.js"));
/** Node looks for it, to know whether something was put in. */
const fuse = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";
const node = join(packageFolder("node"), `bin/node${suffix}`);

export const executableName = `pulumi-resource-dockerhub${suffix}`;

/**
 * The plugin as one file that needs no Node: Node's own executable, with the provider in it.
 * https://nodejs.org/api/single-executable-applications.html
 */
export async function writeExecutable(to: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "executable-"));
  try {
    const blob = await preparedBlob(folder);
    await copyFile(node, to);
    await chmod(to, 0o755);
    const apple = process.platform === "darwin";
    if (apple) execFileSync("codesign", ["--remove-signature", to]);
    const segment = apple ? ["--macho-segment-name", "NODE_SEA"] : [];
    execFileSync(node, [postject, to, "NODE_SEA_BLOB", blob, "--sentinel-fuse", fuse, ...segment], { stdio: "pipe" });
    if (apple) execFileSync("codesign", ["--sign", "-", to]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function preparedBlob(folder: string): Promise<string> {
  const main = join(folder, "plugin.js");
  const output = join(folder, "plugin.blob");
  const config = join(folder, "sea.json");
  await build({
    stdin: { contents: 'require("./bin/plugin.js")();', resolveDir: root },
    bundle: true,
    platform: "node",
    target: "node24",
    outfile: main,
    logLevel: "warning",
  });
  // With compiled code in it, it starts a fifth faster; the Node that it is for must have made that.
  const options = { main, output, disableExperimentalSEAWarning: true, useCodeCache: true };
  await writeFile(config, JSON.stringify(options));
  execFileSync(node, ["--experimental-sea-config", config], { stdio: "pipe" });
  return output;
}
