import { parseArgs } from "node:util";
import { z } from "zod";
import type { Retired } from "./backend/backend";
import type { RateLimitSettings } from "./backend/rateLimit";

export const help = `Usage: dockerhub-emulator [flags]

Docker Hub's HTTP API on your own machine. What it holds is in memory, and gone when it stops.

Flags:
      --port NUMBER        port to listen on; by default 0, which takes any that is free
      --host ADDRESS       address to listen on; by default 127.0.0.1
      --seed FILE          accounts and repositories to start with, instead of the built-in ones (see the README)
      --state FILE         start from this file if it exists, and write everything to it at the end
      --retired HOW        how what Docker retired answers: as-today (by default) or as-they-did
      --rate-limit LIMITS  "off", or requests a minute of a user, of an address, and how Retry-After is written (seconds,
                           date, epoch); by default 600,180,seconds
      --latency MS         how long every answer takes; by default 0
      --tls-key FILE       serve HTTPS: the key, in PEM
      --tls-cert FILE      serve HTTPS: the certificate, in PEM
      --json               when ready, print exactly one line: {"url":"http://127.0.0.1:PORT"}
  -V, --version            print the version
  -h, --help               this text

Built-in accounts, with their passwords:
  ci-bot        correct-horse-battery   owner of the organizations acme (Business) and smallco (Team)
  docker-admin  admin-of-the-library    may write to library/*, owner of acme
  with-2fa      something-you-know      and 123456 as the second factor
  outsider      not-my-department       no rights but its own

A first request:
  curl http://127.0.0.1:PORT/v2/namespaces/acme/repositories
`;

/** A command line that can't be what was meant, in a sentence for whoever wrote it. */
export class FlagError extends Error {}

export interface Flags {
  port: number;
  host: string;
  seed: string | undefined;
  state: string | undefined;
  retired: Retired;
  rateLimit: Partial<RateLimitSettings>;
  latency: number;
  tlsKey: string | undefined;
  tlsCert: string | undefined;
  json: boolean;
  version: boolean;
  help: boolean;
}

const wholeNumber = z.string().regex(/^\d+$/, "It must be a whole number.").transform(Number);

const values = z.object({
  port: wholeNumber.refine((port) => port <= 65_535, "It must be from 0 to 65535."),
  latency: wholeNumber,
  retired: z.enum(["as-today", "as-they-did"], "It must be as-today or as-they-did."),
  "rate-limit": z
    .string()
    .regex(/^(off|[1-9]\d*,[1-9]\d*(,(seconds|date|epoch))?)$/, 'It must be "off" or as in "600,180,seconds".')
    .transform(rateLimit)
    .optional(),
});

/** What the command line says. */
export function readFlags(args: string[]): Flags {
  const given = parse(args);
  const checked = values.safeParse(given);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const flag = String(issue?.path[0]);
    throw new FlagError(`error: --${flag} ${JSON.stringify(given[flag as keyof typeof given])}: ${issue?.message}`);
  }
  const { "tls-key": tlsKey, "tls-cert": tlsCert, host, seed, state, json, version, help } = given;
  const { "rate-limit": limits = {}, ...rest } = checked.data;
  return { ...rest, rateLimit: limits, tlsKey, tlsCert, host, seed, state, json, version, help };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: "string", default: "0" },
        host: { type: "string", default: "127.0.0.1" },
        seed: { type: "string" },
        state: { type: "string" },
        retired: { type: "string", default: "as-today" },
        "rate-limit": { type: "string" },
        latency: { type: "string", default: "0" },
        "tls-key": { type: "string" },
        "tls-cert": { type: "string" },
        json: { type: "boolean", default: false },
        version: { type: "boolean", short: "V", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split(". ");
    throw new FlagError(`error: ${reason.replace(/^.*?: (?=Unknown)/, "")}. See dockerhub-emulator --help.`);
  }
}

function rateLimit(text: string): Partial<RateLimitSettings> {
  if (text === "off") return { enabled: false };
  const [authenticated, anonymous, retryAfter = "seconds"] = text.split(",");
  const form = z.enum(["seconds", "date", "epoch"]).parse(retryAfter);
  return { authenticated: Number(authenticated), anonymous: Number(anonymous), retryAfter: form };
}
