import { existsSync, rmSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type Log = (line: string) => void;

/** Where toolchains are kept: outside the checkout, so that they outlive it and are shared by all of them. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { PULUMI_DOCKERHUB_CACHE, XDG_CACHE_HOME } = environment;
  return PULUMI_DOCKERHUB_CACHE || join(XDG_CACHE_HOME || join(homedir(), ".cache"), "pulumi-dockerhub");
}

/** A maker of a folder touches it this often; one untouched for `STALE` is nobody's any more. */
const HEARTBEAT = 1_000;
const STALE = 10_000;

/**
 * Returns once `folder` is there and whole, made by us or by another process.
 *
 * `make` fills `<folder>.partial`. To create that folder is to hold the lock, and renaming it publishes the result
 * and releases the lock in one step. So what has the final name is always whole, however its maker ended.
 */
export async function cached(folder: string, make: (partial: string) => Promise<void>, log: Log): Promise<string> {
  const partial = `${folder}.partial`;
  await mkdir(dirname(folder), { recursive: true });
  for (let waiting = false; !existsSync(folder); waiting = true) {
    if (await claim(partial)) {
      await fill(folder, partial, make);
      return folder;
    }
    if (!waiting) log(`Another process is making ${folder}; waiting for it.`);
    await sleep(HEARTBEAT / 4);
  }
  return folder;
}

async function claim(partial: string): Promise<boolean> {
  await discardIfStale(partial);
  try {
    await mkdir(partial);
    return true;
  } catch (error) {
    if (isErrno(error, "EEXIST")) return false;
    throw error;
  }
}

async function discardIfStale(partial: string): Promise<void> {
  const found = await stat(partial).catch(() => undefined);
  if (found === undefined || Date.now() - found.mtimeMs < STALE) return;
  // Of several that find it stale, one succeeds in renaming it.
  const discarded = `${partial}.${process.pid}`;
  await rename(partial, discarded).catch(() => undefined);
  await removeLeftovers(partial);
}

/** Also those of a process that was killed while it removed one. */
async function removeLeftovers(partial: string): Promise<void> {
  const folder = dirname(partial);
  for (const name of await readdir(folder)) {
    if (name.startsWith(`${basename(partial)}.`)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function fill(folder: string, partial: string, make: (partial: string) => Promise<void>): Promise<void> {
  const heartbeat = setInterval(() => {
    const now = new Date();
    // Gone when another process took over, which the final rename reports.
    utimes(partial, now, now).catch(() => undefined);
  }, HEARTBEAT);
  const discard = () => rmSync(partial, { recursive: true, force: true });
  const interrupted = (signal: "SIGINT" | "SIGTERM") => process.exit(signal === "SIGINT" ? 130 : 143);
  process.once("exit", discard).once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    // It may have been published between our look at `folder` and our claim.
    if (existsSync(folder)) return;
    await make(partial);
    await rename(partial, folder);
  } finally {
    clearInterval(heartbeat);
    process.off("exit", discard).off("SIGINT", interrupted).off("SIGTERM", interrupted);
    discard();
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
