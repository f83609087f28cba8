/** Fails unless the archives of a folder are what their checksums say, and hold a plugin that starts here: `node … archives`. */
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const patience = 60_000;
const folder = resolve(process.argv[2] ?? "");
const archives = readdirSync(folder).filter((file) => file.endsWith(".tar.gz"));
if (archives.length === 0) throw new Error(`There is no archive in ${folder}.`);
for (const archive of archives) {
  const checksum = createHash("sha256").update(readFileSync(join(folder, archive)));
  if (readFileSync(join(folder, `${archive}.sha256`), "utf8") !== `${checksum.digest("hex")}  ${archive}\n`) {
    throw new Error(`${archive} is not what its checksum says.`);
  }
  const content = mkdtempSync(join(tmpdir(), "plugin-"));
  try {
    execFileSync("tar", ["-xzf", archive, "-C", content], { cwd: folder });
    console.log(`${archive} serves on port ${await port(content)}.`);
  } finally {
    rmSync(content, { recursive: true, maxRetries: 5 });
  }
}

/** A plugin's first line is the port that it serves on. PATH is empty, as there may be no Node where it runs. */
async function port(content: string): Promise<number> {
  const name = `pulumi-resource-dockerhub${process.platform === "win32" ? ".exe" : ""}`;
  const plugin = spawn(join(content, name), [], {
    cwd: content,
    env: { ...process.env, PATH: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((end) => plugin.once("close", end));
  const timer = setTimeout(() => plugin.kill("SIGKILL"), patience);
  try {
    for await (const line of createInterface({ input: plugin.stdout })) if (/^\d+$/.test(line)) return Number(line);
    throw new Error(`${name} ended, or took longer than ${patience / 1000} s, and named no port.`);
  } finally {
    clearTimeout(timer);
    plugin.kill();
    await ended;
  }
}
