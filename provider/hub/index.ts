import { randomUUID } from "node:crypto";
import { EnvHttpProxyAgent } from "undici";
import { version } from "../version";
import { AccessTokens } from "./accessTokens";
import { AuditLogs } from "./auditLogs";
import { Client } from "./client";
import { type Clock, systemClock } from "./clock";
import { findCredentials } from "./credentials";
import { Images } from "./images";
import { login } from "./login";
import { Logins } from "./logins";
import { OrgSettings } from "./orgSettings";
import { RateLimit } from "./rateLimit";
import { Repositories } from "./repositories";
import { Session } from "./session";
import type { Settings } from "./settings";
import { Tags } from "./tags";
import { Transport } from "./transport";
import { V1 } from "./v1";

export type { HubAccessToken } from "./accessTokens";
export * from "./errors";
export type { DeletionResult, Manifest } from "./images";
export { collect } from "./pagination";
export { changedTexts, type HubRepository } from "./repositories";
export { isRetired, type V1Access, type V1Name } from "./v1";

/** Docker Hub, seen by one identity: everything that a resource needs of it. */
export interface Hub {
  repositories: Repositories;
  tags: Tags;
  images: Images;
  accessTokens: AccessTokens;
  orgSettings: OrgSettings;
  auditLogs: AuditLogs;
  logins: Logins;
  v1: V1;
  /** Throws UnauthorizedError when there are none, without asking the Hub. */
  username(): Promise<string>;
  /** The time on this machine, in milliseconds since the epoch. */
  now(): number;
  /** Tells the user something that is no error, where the engine shows it. */
  announce(line: string): void;
  close(): Promise<void>;
}

export interface HubOptions {
  environment?: Record<string, string | undefined>;
  clock?: Clock;
  /** Where a long wait is announced; by default stderr. */
  announce?: (line: string) => void;
}

const userAgent = `pulumi-dockerhub/${version}`;

/** Opens the Hub. Nothing is sent, and no credentials are looked for, before the first call. */
export function openHub(settings: Settings, options: HubOptions = {}): Hub {
  const {
    environment = process.env,
    clock = systemClock(),
    announce = (line) => process.stderr.write(`${line}\n`),
  } = options;
  const dispatcher = new EnvHttpProxyAgent({ connections: 16, headersTimeout: 60_000, bodyTimeout: 60_000 });
  // A login is anonymous, and the v1 API is another server: each has a rate limit of its own.
  const transport = (origin: string) =>
    new Transport({ origin, dispatcher, rateLimit: new RateLimit(clock, announce), clock, userAgent });
  const loginTransport = transport(settings.hubUrl);
  const session = new Session({
    credentials: () => findCredentials(settings, environment),
    login: (credentials) => login(loginTransport, credentials),
    clock,
  });
  const client = new Client(transport(settings.hubUrl), session);
  return {
    repositories: new Repositories(client),
    tags: new Tags(client),
    images: new Images(client),
    accessTokens: new AccessTokens(client),
    orgSettings: new OrgSettings(client),
    auditLogs: new AuditLogs(client),
    logins: new Logins(loginTransport, session),
    v1: new V1(transport(settings.indexUrl), session),
    username: async () => (await session.credentials()).username,
    now: () => clock.now(),
    announce,
    close: () => dispatcher.close(),
  };
}

/** A User-Agent that no other request has. */
export function uniqueUserAgent(): string {
  return `${userAgent} (attempt ${randomUUID()})`;
}
