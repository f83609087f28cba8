import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import execa from "execa";
import type { Log } from "./cache.mts";
import { LANGUAGE_HOST, PULUMI } from "./onPath.mts";
import { packageFolder } from "./packages.mts";

type Program = { bin: string; folder: string; module: string; command: string };

/** The language host left Pulumi's Go SDK, and so the reach of the Go module proxy, after the version in its go.mod. */
const PROGRAMS: Program[] = [
  {
    bin: LANGUAGE_HOST,
    folder: join(import.meta.dirname, "go/language-nodejs"),
    module: "github.com/pulumi/pulumi/sdk/v3",
    command: "nodejs/cmd/pulumi-language-nodejs",
  },
  {
    bin: PULUMI,
    folder: join(import.meta.dirname, "go/pulumi"),
    module: "github.com/pulumi/pulumi/pkg/v3",
    command: "cmd/pulumi",
  },
];

/** Starts the dynamic provider that the program's own @pulumi/pulumi has. */
const DYNAMIC_PROVIDER = `pulumi-resource-pulumi-nodejs${process.platform === "win32" ? ".cmd" : ""}`;

/** The engine's version, and a hash of everything that a build depends on. */
export function pinned(): { version: string; hash: string } {
  const [version = ""] = PROGRAMS.filter(({ bin }) => bin === PULUMI).map(pinnedVersion);
  const hash = createHash("sha256");
  for (const { folder } of PROGRAMS) {
    hash.update(readFileSync(join(folder, "go.mod"))).update(readFileSync(join(folder, "go.sum")));
  }
  return { version, hash: hash.digest("hex").slice(0, 12) };
}

/** Builds the engine and its Node language host from the Go module proxy into `root`/bin. */
export async function build(root: string, log: Log): Promise<void> {
  const { exitCode } = await execa("go", ["version"], { reject: false });
  if (exitCode !== 0) {
    throw new Error(
      "Pulumi could not be downloaded, and Go, to build it with, is not on PATH.\n" +
        "Install Pulumi (https://www.pulumi.com/docs/install) or Go 1.25 or newer (https://go.dev/dl), then try again.",
    );
  }
  log("Building Pulumi from the Go module proxy: some 6 minutes on two cores, once.");
  for (const program of PROGRAMS) await buildOne(program, root, log);
  // Found on PATH, the engine warns of it; beside the engine it is taken as part of it, as in a release.
  await copyFile(join(packageFolder("@pulumi/pulumi"), DYNAMIC_PROVIDER), join(root, "bin", DYNAMIC_PROVIDER));
}

async function buildOne(program: Program, root: string, log: Log): Promise<void> {
  const { bin, folder, module, command } = program;
  const version = `github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${pinnedVersion(program)}`;
  const flags = ["-v", "-trimpath", "-ldflags", `-s -w -X ${version}`, "-o", join(root, "bin", bin)];
  const started = Date.now();
  const going = execa("go", ["build", ...flags, `${module}/${command}`], {
    cwd: folder,
    stdin: "ignore",
    reject: false,
  });

  // With -v, Go names each module as it downloads it and each package as it compiles it; errors come last.
  const lines: string[] = [];
  if (going.stderr !== null) createInterface({ input: going.stderr }).on("line", (line) => lines.push(line));
  const timer = setInterval(() => {
    log(`  ${bin}: ${elapsed(started)}, ${lines.length} modules and packages`);
  }, 20_000);
  const { failed } = await going.finally(() => clearInterval(timer));
  if (failed) throw new Error(`Building ${bin} failed:\n${lines.slice(-20).join("\n")}`);
  log(`  ${bin}: done after ${elapsed(started)}`);
}

function pinnedVersion({ folder, module }: Program): string {
  const lines = readFileSync(join(folder, "go.mod"), "utf8").split("\n");
  const version = lines.map((line) => line.trim().split(" v")).find(([name]) => name === module)?.[1];
  if (version === undefined) throw new Error(`${folder}/go.mod does not require ${module}`);
  return version.replace(/ .*/, "");
}

function elapsed(since: number): string {
  const seconds = Math.round((Date.now() - since) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
