/** Checks workflows of GitHub Actions with actionlint, which is built from the Go module proxy once. */
import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import execa from "execa";
import { cached, cacheFolder } from "../engine/cache.mts";

const module = join(import.meta.dirname, "go");
const files = process.argv.slice(2);
// Without files actionlint takes those of this repository, and passes where there are none.
if (files.length === 0) throw new Error("usage: node tools/actionlint/index.mts WORKFLOW...");

const { failed } = await execa(await actionlint(), ["-no-color", ...files], { stdio: "inherit", reject: false });
if (failed) process.exitCode = 1;

async function actionlint(): Promise<string> {
  const folder = join(cacheFolder(), `actionlint-${process.platform}-${process.arch}-${await pinned()}`);
  return join(await cached(folder, build, console.error), "actionlint");
}

async function build(folder: string): Promise<void> {
  const { exitCode } = await execa("go", ["version"], { reject: false });
  if (exitCode !== 0) throw new Error("Go, to build actionlint with, is not on PATH (https://go.dev/dl).");
  console.error("Building actionlint from the Go module proxy: half a minute, once.");
  await mkdir(folder, { recursive: true });
  const flags = ["-trimpath", "-o", join(folder, "actionlint")];
  await execa("go", ["build", ...flags, "github.com/rhysd/actionlint/cmd/actionlint"], { cwd: module });
}

/** A hash of everything that the build depends on. */
async function pinned(): Promise<string> {
  const sums = await Promise.all(["go.mod", "go.sum"].map((file) => readFile(join(module, file))));
  return createHash("sha256").update(Buffer.concat(sums)).digest("hex").slice(0, 12);
}
