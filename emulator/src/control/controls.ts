import type { z } from "zod";
import { privacyChanged, repositoryUpdated } from "../areas/repositories/events";
import { tagPushed } from "../areas/tags/events";
import type { Backend, Retired } from "../backend/backend";
import { timestamp } from "../backend/clock";
import type { Fault, FaultInput } from "../backend/faultInput";
import type { RateLimitSettings } from "../backend/rateLimit";
import type { LoggedRequest } from "../backend/requestLog";
import { type Plan, plan as planNames } from "../state/accounts";
import type { AuditEvent } from "../state/auditEvent";
import { accountChanged } from "../state/change";
import { isImmutable } from "../state/immutableTags";
import {
  type PushedTag,
  pushedTag,
  type Repository,
  type RepositoryEdit,
  type RepositorySeed,
} from "../state/repositories";
import { type FullSeed, parseSeed } from "../state/seed";
import { State, seedOf } from "../state/state";
import { acceptInvite } from "./acceptInvite";
import { NotThereError } from "./notThereError";

// The rest of a repository is counted, not edited.
const logged = new Set(["description", "fullDescription", "isActive", "categories"]);

/** Thrown by a control for what the registry would refuse. */
export class RefusedError extends Error {}

/** A tag to push, by its name alone or with more of its image. */
export type TagInput = string | z.input<typeof pushedTag>;

/** What a test can see and change of a running emulator. The controls under `/_emulator/` call the same functions. */
export class Controls {
  constructor(private readonly backend: Backend) {}

  /** The requests since the start, the last `clearRequests` or `reset`, oldest first; controls are not among them. */
  requests(): LoggedRequest[] {
    return this.backend.requestLog.all();
  }

  clearRequests(): void {
    this.backend.requestLog.clear();
  }

  /** Lets something go wrong from now on. */
  fault(fault: FaultInput): Fault {
    return this.backend.faults.add(fault);
  }

  faults(): Fault[] {
    return this.backend.faults.all();
  }

  clearFaults(): void {
    this.backend.faults.clear();
  }

  now(): Date {
    return this.backend.clock.now();
  }

  /** Sets the clock, which runs on from there. Tokens, lockouts, expiry dates and rate limits go by it. */
  setClock(now: Date): void {
    this.backend.clock.set(now);
  }

  advanceClock(ms: number): void {
    this.backend.clock.advance(ms);
  }

  /** How long every answer of the API takes from now on. */
  setLatency(ms: number): void {
    this.backend.latencyMs = ms;
  }

  /** How many seconds the bearer tokens live that are issued from now on; undefined for as long as Docker Hub's. */
  setTokenLife(seconds: number | undefined): void {
    this.backend.sessions.life = seconds;
  }

  setRetired(retired: Retired): void {
    this.backend.retired = retired;
  }

  /** Changes the limits that are given, and starts to count afresh. */
  setRateLimit(settings: Partial<RateLimitSettings>): RateLimitSettings {
    this.backend.rateLimit.settings = { ...this.backend.rateLimit.settings, ...settings };
    this.backend.rateLimit.reset();
    return this.backend.rateLimit.settings;
  }

  /** Puts a user or an organization on another plan. */
  setPlan(namespace: string, plan: Plan): void {
    const account = this.backend.state.users.get(namespace) ?? this.backend.state.organizations.get(namespace);
    if (!account) throw new NotThereError(`there is no user or organization ${namespace}`);
    const step = planNames.options.indexOf(plan) - planNames.options.indexOf(account.plan);
    account.plan = plan;
    if (step === 0) return;
    const action = step > 0 ? "upgrade" : "downgrade";
    this.backend.record(accountChanged(namespace, `billing.plan.${action}`, `${action} to the plan ${plan}`, { plan }));
  }

  /** A copy of a repository as it is now, with its tags. */
  repository(namespace: string, name: string): RepositorySeed | undefined {
    const repository = this.backend.state.repository(namespace, name);
    return repository && seedOf(repository);
  }

  /** Changes a repository behind its client's back, without any of the API's rules. */
  editRepository(namespace: string, name: string, edit: RepositoryEdit): RepositorySeed {
    const repository = this.find(namespace, name);
    const given = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
    const wasPrivate = repository.isPrivate;
    Object.assign(repository, { modifiedAt: this.backend.clock.timestamp(), ...structuredClone(given) });
    const fields = Object.keys(given).filter((field) => logged.has(field));
    if (fields.length > 0) this.backend.record(repositoryUpdated(namespace, repository, fields));
    if (repository.isPrivate !== wasPrivate) this.backend.record(privacyChanged(namespace, repository));
    return seedOf(repository);
  }

  /** Pushes a tag, as the registry would: not to an archived repository, and no other image to an immutable tag. */
  pushTag(namespace: string, name: string, tag: TagInput): void {
    const repository = this.find(namespace, name);
    const now = this.backend.clock.timestamp();
    const asked = pushedTag.parse(typeof tag === "string" ? { name: tag } : tag);
    if (!repository.isActive) throw new RefusedError(`${namespace}/${name} is archived`);
    if (movesImmutable(repository, asked)) throw new RefusedError(`the tag ${asked.name} is immutable`);
    const pushed = this.backend.state.pushTag(repository, asked, now);
    repository.updatedAt = now;
    this.backend.record(tagPushed(repository, pushed));
  }

  /** Pulls an image by its tag or its digest, as the registry would, now or at some other time. */
  pull(namespace: string, name: string, reference: string, at: Date = this.backend.clock.now()): void {
    const repository = this.find(namespace, name);
    const tag = repository.tags.get(reference);
    const image = repository.images.get(tag?.digest ?? reference);
    if (!image) throw new NotThereError(`there is no image ${reference} in ${namespace}/${name}`);
    image.pulledAt = timestamp(at);
    if (tag) tag.pulledAt = timestamp(at);
    repository.pullCount += 1;
  }

  /** Makes a member of somebody who was invited. Who was invited by an address that no user has needs a `username`. */
  acceptInvite(organization: string, invitee: string, username?: string): void {
    const joined = this.backend.state.organizations.get(organization);
    if (!joined) throw new NotThereError(`there is no organization ${organization}`);
    acceptInvite(this.backend, joined, invitee, username);
  }

  /** Everything that was changed, in the order in which it was. */
  auditLog(): AuditEvent[] {
    return structuredClone(this.backend.state.auditLog);
  }

  /** Accounts, repositories, tags and tokens, in the form of a seed. */
  exportState(): FullSeed {
    return this.backend.state.toSeed();
  }

  /** Takes a seed's (or an export's) accounts, repositories, tags and tokens in place of all there are. */
  importState(seed: unknown): void {
    this.backend.state = new State(parseSeed(seed, "import"));
  }

  /** Back to the state and the settings of the start. */
  reset(): void {
    this.backend.reset();
  }

  private find(namespace: string, name: string): Repository {
    const repository = this.backend.state.repository(namespace, name);
    if (!repository) throw new NotThereError(`there is no repository ${namespace}/${name}`);
    return repository;
  }
}

function movesImmutable({ tags, immutableTags }: Repository, { name, digest }: PushedTag): boolean {
  const existing = tags.get(name);
  return (
    existing !== undefined && digest !== undefined && digest !== existing.digest && isImmutable(immutableTags, name)
  );
}
