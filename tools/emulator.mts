import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = join(import.meta.dirname, "..");

/** Starts the emulator as a process of its own, and says where it is. */
export async function spawnEmulator(...flags: string[]): Promise<{ url: string; stop: () => void }> {
  const child = spawn(process.execPath, ["emulator/dist/bin.js", "--json", ...flags], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    return { url: JSON.parse(line).url, stop: () => child.kill() };
  }
  throw new Error("The emulator ended before it said where it is.");
}
