import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { Backend, type Retired } from "./backend/backend";
import type { RateLimitSettings } from "./backend/rateLimit";
import { Controls } from "./control/controls";
import type { Exchange } from "./server/exchanges";
import { createServer, type Tls } from "./server/server";
import { parseSeed, readSeed, type Seed } from "./state/seed";

export interface EmulatorOptions {
  /** The port to listen on; 0, the default, takes any that is free. */
  port?: number;
  /** The address to listen on; loopback unless given. */
  host?: string;
  /** Serves HTTPS with this certificate. */
  tls?: Tls;
  /** What there is at the start; by default the accounts and repositories of `seeds/default.json`. */
  seed?: Seed;
  /** How what Docker retired answers; `as-today` by default. */
  retired?: Retired;
  /** Where the rate limit differs from 600 a minute for a user, 180 for an address, `Retry-After` in seconds. */
  rateLimit?: Partial<RateLimitSettings>;
  /** How long every answer takes. */
  latencyMs?: number;
  /** Is told of every answer of the API, but of those that a fault spoiled. */
  onExchange?: (exchange: Exchange) => void;
  /** How many failed logins lock a username; 5 by default. */
  allowedFailures?: number;
  /** How many seconds bearer tokens live; by default ten minutes, or 30 days from `/v2/users/login`. */
  tokenLife?: number;
}

/** A running emulator. */
export interface Emulator extends Controls {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Frees the port. Requests that are running have `graceMs` to end, by default no time. */
  close(graceMs?: number): Promise<void>;
  /**
   * Ends as a process that is killed, and starts again at the same address. What Docker Hub keeps is kept, logins are not;
   * `meanwhile` runs while nothing listens.
   */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
}

const defaultSeed = join(__dirname, "../seeds/default.json");

/** Starts an emulator of Docker Hub. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const seed = options.seed === undefined ? await readSeed(defaultSeed) : parseSeed(options.seed);
  const backend = new Backend(seed, {
    retired: options.retired ?? "as-today",
    latencyMs: options.latencyMs ?? 0,
    rateLimit: options.rateLimit ?? {},
    allowedFailures: options.allowedFailures ?? 5,
    tokenLife: options.tokenLife,
  });
  const controls = new Controls(backend);
  let server = createServer(backend, controls, options);
  const host = options.host ?? "127.0.0.1";
  const address = await server.listen({ port: options.port ?? 0, host });
  const url = options.tls ? address.replace(/^http:/, "https:") : address;
  const restart = async (meanwhile = async () => {}) => {
    await close(server, 0);
    backend.sessions.endAll();
    await meanwhile();
    server = createServer(backend, controls, options);
    await server.listen({ port: Number(new URL(address).port), host });
  };
  return Object.assign(controls, { url, restart, close: (graceMs = 0) => close(server, graceMs) });
}

async function close(server: FastifyInstance, graceMs: number): Promise<void> {
  const cut = () => server.server.closeAllConnections();
  const timer = setTimeout(cut, graceMs);
  const closed = server.close();
  if (graceMs === 0) cut();
  await closed;
  clearTimeout(timer);
}
