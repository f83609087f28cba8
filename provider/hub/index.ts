import { randomUUID } from "node:crypto";
import { version } from "../version";
import { AccessTokens } from "./areas/accessTokens";
import { Accounts } from "./areas/accounts";
import { AuditLogs } from "./areas/auditLogs";
import { Collaborators } from "./areas/collaborators";
import { ImageAllowlist } from "./areas/imageAllowlist";
import { Images } from "./areas/images";
import { Invites } from "./areas/invites";
import { Logins } from "./areas/loginTokens";
import { NamespaceSettings } from "./areas/namespaceSettings";
import { OrgAccessTokens } from "./areas/orgAccessTokens";
import { OrgMembers } from "./areas/orgMembers";
import { OrgSettings } from "./areas/orgSettings";
import { RegistryAccess } from "./areas/registryAccess";
import { Repositories } from "./areas/repositories";
import { RepositorySettings } from "./areas/repositorySettings";
import { Search } from "./areas/search";
import { Tags } from "./areas/tags";
import { TeamMembers } from "./areas/teamMembers";
import { TeamPermissions } from "./areas/teamPermissions";
import { Teams } from "./areas/teams";
import { V1 } from "./areas/v1";
import { Webhooks } from "./areas/webhooks";
import { Client } from "./client";
import { type Clock, systemClock } from "./http/clock";
import { limits, openConnections } from "./http/exchange";
import { HubTime } from "./http/hubTime";
import { RateLimit } from "./http/rateLimit";
import { Transport } from "./http/transport";
import { findCredentials } from "./login/credentials";
import { login } from "./login/loginRequests";
import { Session } from "./login/session";
import type { Settings } from "./settings";

export type { HubAccessToken } from "./areas/accessTokens";
export type { DeletionResult, Manifest } from "./areas/images";
export type { HubInvite } from "./areas/invites";
export type { HubOrgAccessToken } from "./areas/orgAccessTokens";
export type { HubMember } from "./areas/orgMembers";
export type { HubRestrictedImages } from "./areas/orgSettings";
export { changedTexts, type HubRepository, type Texts } from "./areas/repositories";
export type { HubImmutableTags } from "./areas/repositorySettings";
export type { HubTag } from "./areas/tags";
export type { HubTeam } from "./areas/teams";
export { isRetired, type V1Access, type V1Image, type V1Login, type V1Name } from "./areas/v1";
export type { HubWebhook } from "./areas/webhooks";
export { readEach } from "./atOnce";
export * from "./http/errors";
export { collect } from "./http/pagination";
export { escaped } from "./http/plainText";

/** Docker Hub, seen by one identity: everything that a resource needs of it. */
export interface Hub {
  repositories: Repositories;
  repositorySettings: RepositorySettings;
  webhooks: Webhooks;
  collaborators: Collaborators;
  tags: Tags;
  search: Search;
  images: Images;
  accessTokens: AccessTokens;
  orgSettings: OrgSettings;
  accounts: Accounts;
  registryAccess: RegistryAccess;
  namespaceSettings: NamespaceSettings;
  imageAllowlist: ImageAllowlist;
  orgAccessTokens: OrgAccessTokens;
  orgMembers: OrgMembers;
  invites: Invites;
  teams: Teams;
  teamMembers: TeamMembers;
  teamPermissions: TeamPermissions;
  auditLogs: AuditLogs;
  logins: Logins;
  v1: V1;
  /** Throws UnauthorizedError when there are none, without asking the Hub. */
  username(): Promise<string>;
  /**
   * The Hub's time in milliseconds since the epoch, as its answers tell it, whatever this machine's clock says. Logs in if
   * there was no answer yet; undefined for a Hub that does not tell.
   */
  hubTime(): Promise<number | undefined>;
  /** The Hub's time as far as it is known, else this machine's. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** Tells the user something that is not an error, where the engine shows it. */
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
  const dispatcher = openConnections(limits);
  const hubTime = new HubTime(clock);
  // A login is anonymous, and the v1 API is another server with a clock of its own: each has its own rate limit.
  const transport = (origin: string, time: HubTime) =>
    new Transport({
      origin,
      dispatcher,
      rateLimit: new RateLimit(clock, announce),
      clock,
      hubTime: time,
      userAgent,
      announce,
    });
  const loginTransport = transport(settings.hubUrl, hubTime);
  const session = new Session({
    credentials: () => findCredentials(settings, environment, () => clock.now()),
    login: (credentials) => login(loginTransport, credentials),
    clock,
  });
  const client = new Client(transport(settings.hubUrl, hubTime), session);
  const repositories = new Repositories(client, clock);
  const changed = (namespace: string, name: string) => repositories.changed(namespace, name);
  return {
    repositories,
    repositorySettings: new RepositorySettings(client, changed),
    webhooks: new Webhooks(client),
    collaborators: new Collaborators(client),
    tags: new Tags(client),
    search: new Search(client),
    images: new Images(client),
    accessTokens: new AccessTokens(client, clock),
    orgSettings: new OrgSettings(client),
    accounts: new Accounts(client),
    registryAccess: new RegistryAccess(client),
    namespaceSettings: new NamespaceSettings(client),
    imageAllowlist: new ImageAllowlist(client),
    orgAccessTokens: new OrgAccessTokens(client),
    orgMembers: new OrgMembers(client, clock),
    invites: new Invites(client, clock),
    teams: new Teams(client, clock),
    teamMembers: new TeamMembers(client, clock),
    teamPermissions: new TeamPermissions(client, clock),
    auditLogs: new AuditLogs(client),
    logins: new Logins(loginTransport, session),
    v1: new V1(transport(settings.indexUrl, new HubTime(clock)), session, ({ namespace, name }) =>
      changed(namespace, name),
    ),
    username: async () => (await session.credentials()).username,
    hubTime: async () => {
      if (hubTime.now() === undefined) await session.bearer();
      return hubTime.now();
    },
    now: () => hubTime.now() ?? clock.now(),
    sleep: (milliseconds) => clock.sleep(milliseconds),
    announce,
    close: () => dispatcher.close(),
  };
}

/** A User-Agent that no other request has. */
export function uniqueUserAgent(): string {
  return `${userAgent} (attempt ${randomUUID()})`;
}
