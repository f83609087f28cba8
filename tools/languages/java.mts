import { existsSync } from "node:fs";
import execa from "execa";
import type { Log } from "../engine/cache.mts";

/** Installs a generated SDK as Maven does it for a user, into a repository of this checkout, and returns the repository. */
export async function installJavaSdk(sdk: string, log: Log): Promise<string> {
  await haveMaven(log);
  const repository = `${sdk}-repository`;
  await execa("mvn", ["--quiet", "--batch-mode", `-Dmaven.repo.local=${repository}`, "install"], { cwd: sdk });
  return repository;
}

/** Where Debian's packages can be installed, Maven and the JDK are. */
async function haveMaven(log: Log): Promise<void> {
  if (await runs()) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    log("Installing Maven and a JDK.");
    await execa("apt-get", ["update", "-q"]);
    await execa("apt-get", ["install", "-qy", "--no-install-recommends", "maven", "default-jdk-headless"], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  if (!(await runs())) throw new Error("The Java SDK needs Maven and a JDK of 11 or newer on PATH.");
}

async function runs(): Promise<boolean> {
  const tried = await Promise.all(["mvn", "javac"].map((command) => execa(command, ["-version"], { reject: false })));
  return tried.every(({ exitCode }) => exitCode === 0);
}
