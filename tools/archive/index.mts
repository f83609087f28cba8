/** Writes the plugin's archive for this machine's platform, as `pulumi plugin install` takes it, and its checksum. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { executableName, writeExecutable } from "./executable.mts";

const root = join(import.meta.dirname, "../..");
const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));

/** As Go, and so Pulumi, calls them. */
const platform = process.platform === "win32" ? "windows" : process.platform;
const architecture = process.arch === "x64" ? "amd64" : process.arch;

const name = `pulumi-resource-dockerhub-v${version}-${platform}-${architecture}.tar.gz`;
const target = resolve(process.argv[2] ?? join(root, "dist/archives"));
const content = await mkdtemp(join(tmpdir(), "archive-"));
try {
  await writeExecutable(join(content, executableName));
  await copyFile(join(root, "LICENSE"), join(content, "LICENSE"));
  await mkdir(target, { recursive: true });
  execFileSync("tar", ["-czf", join(target, name), "-C", content, executableName, "LICENSE"]);
} finally {
  await rm(content, { recursive: true });
}
const checksum = createHash("sha256")
  .update(await readFile(join(target, name)))
  .digest("hex");
await writeFile(join(target, `${name}.sha256`), `${checksum}  ${name}\n`);
console.log(join(target, name));
