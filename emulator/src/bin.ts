#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { access, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import {
  type Emulator,
  type EmulatorOptions,
  type FullSeed,
  type RateLimitSettings,
  readSeed,
  SeedError,
  startEmulator,
} from "./index";
import { readTls, requireWritable, StartError, whyNotListening } from "./startErrors";

interface Flags {
  port: number;
  host: string;
  tlsKey?: string;
  tlsCert?: string;
  seed?: string;
  state?: string;
  retired: "as-today" | "as-they-did";
  rateLimit?: Partial<RateLimitSettings>;
  latency: number;
  json?: true;
}

const { version } = JSON.parse(readFileSync(join(__dirname, "../package.json"), "utf8"));

const command = new Command("dockerhub-emulator")
  .description("Docker Hub's HTTP API on your own machine. What it holds is in memory, and gone when it stops.")
  .version(version)
  .option("--port <number>", "port to listen on; 0 takes any that is free", port, 0)
  .option("--host <address>", "address to listen on", "127.0.0.1")
  .option("--seed <file>", "accounts and repositories to start with, instead of the built-in ones (see the README)")
  .option("--state <file>", "start from this file if it exists, and write everything to it at the end")
  .addOption(
    new Option("--retired <how>", "how what Docker retired answers: the v1 API, image management")
      .choices(["as-today", "as-they-did"])
      .default("as-today"),
  )
  .option(
    "--rate-limit <limits>",
    '"off", or requests a minute of a user, of an address, and how Retry-After is written (seconds, date, epoch); default: 600,180,seconds',
    rateLimit,
  )
  .option("--latency <ms>", "how long every answer takes", wholeNumber, 0)
  .option("--tls-key <file>", "serve HTTPS: the key, in PEM")
  .option("--tls-cert <file>", "serve HTTPS: the certificate, in PEM")
  .option("--json", 'when ready, print exactly one line: {"url":"http://127.0.0.1:PORT"}')
  .addHelpText(
    "after",
    `
Built-in accounts, with their passwords:
  ci-bot        correct-horse-battery   owner of the organizations acme (Business) and smallco (Team)
  docker-admin  admin-of-the-library    may write to library/*, owner of acme
  with-2fa      something-you-know      and 123456 as the second factor
  outsider      not-my-department       no rights but its own

A first request:
  curl http://127.0.0.1:PORT/v2/namespaces/acme/repositories`,
  )
  .action(run);

/** How long requests that are running may take when the emulator is told to stop. */
const graceMs = 5_000;

async function run(flags: Flags): Promise<void> {
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
  const { port, host, retired, rateLimit = {}, latency: latencyMs } = flags;
  const options: EmulatorOptions = { port, host, retired, rateLimit, latencyMs, ...(seed && { seed }) };
  if (flags.tlsKey === undefined && flags.tlsCert === undefined) return options;
  if (flags.tlsKey === undefined || flags.tlsCert === undefined) {
    throw new InvalidArgumentError("--tls-key and --tls-cert are needed together");
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

function port(text: string): number {
  const number = wholeNumber(text);
  if (number > 65_535) throw new InvalidArgumentError("It must be from 0 to 65535.");
  return number;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}

function rateLimit(text: string): Partial<RateLimitSettings> {
  if (text === "off") return { enabled: false };
  const [, authenticated, anonymous, retryAfter = "seconds"] =
    /^([1-9]\d*),([1-9]\d*)(?:,(seconds|date|epoch))?$/.exec(text) ?? [];
  if (retryAfter !== "seconds" && retryAfter !== "date" && retryAfter !== "epoch") throw new InvalidArgumentError("");
  if (authenticated === undefined) throw new InvalidArgumentError('It must be "off" or as in "600,180,seconds".');
  return { authenticated: Number(authenticated), anonymous: Number(anonymous), retryAfter };
}

function fail(error: unknown): void {
  const isExplained =
    error instanceof SeedError || error instanceof InvalidArgumentError || error instanceof StartError;
  console.error(isExplained ? error.message : error);
  process.exitCode = 1;
}

command.parseAsync().catch(fail);
