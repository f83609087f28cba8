#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { access, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FlagError, type Flags, help, readFlags } from "./flags";
import { type Emulator, type EmulatorOptions, type FullSeed, readSeed, SeedError, startEmulator } from "./index";
import { readTls, requireWritable, StartError, whyNotListening } from "./startErrors";

const { version } = JSON.parse(readFileSync(join(__dirname, "../package.json"), "utf8"));

/** How long requests that are running may take when the emulator is told to stop. */
const graceMs = 5_000;

async function run(flags: Flags): Promise<void> {
  if (flags.help) return void process.stdout.write(help);
  if (flags.version) return void process.stdout.write(`${version}\n`);
  const options = await optionsOf(flags);
  if (flags.state !== undefined) await requireWritable(flags.state);
  const emulator = await startEmulator(options).catch((error) => {
    throw new StartError(whyNotListening(error, flags));
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => stop(emulator, flags.state).catch(fail));
  }
  // Last, for whoever reads it may send a signal at once.
  console.log(flags.json ? JSON.stringify({ url: emulator.url }) : `Docker Hub, emulated, listens on ${emulator.url}`);
}

async function optionsOf(flags: Flags): Promise<EmulatorOptions> {
  const seed = await seedOf(flags);
  const { port, host, retired, rateLimit, latency: latencyMs } = flags;
  const options: EmulatorOptions = { port, host, retired, rateLimit, latencyMs, ...(seed && { seed }) };
  if (flags.tlsKey === undefined && flags.tlsCert === undefined) return options;
  if (flags.tlsKey === undefined || flags.tlsCert === undefined) {
    throw new FlagError("--tls-key and --tls-cert are needed together");
  }
  return { ...options, tls: await readTls(flags.tlsKey, flags.tlsCert) };
}

async function seedOf({ seed, state }: Flags): Promise<FullSeed | undefined> {
  if (state !== undefined && (await exists(state))) return readSeed(state);
  return seed === undefined ? undefined : readSeed(seed);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function stop(emulator: Emulator, state: string | undefined): Promise<void> {
  await emulator.close(graceMs);
  if (state === undefined) return;
  // A write that is cut off leaves the file as it was.
  await writeFile(`${state}.new`, `${JSON.stringify(emulator.exportState(), null, 2)}\n`);
  await rename(`${state}.new`, state);
}

function fail(error: unknown): void {
  const isExplained = error instanceof SeedError || error instanceof FlagError || error instanceof StartError;
  console.error(isExplained ? error.message : error);
  process.exitCode = 1;
}

try {
  run(readFlags(process.argv.slice(2))).catch(fail);
} catch (error) {
  fail(error);
}
