import { createHash } from "node:crypto";
import type { User, UserSeed } from "./accounts";
import type { AuditEvent } from "./auditEvent";
import { manifestMediaType } from "./contentTypes";
import type { Organization, OrganizationSeed } from "./organizations";
import { storedToken } from "./organizationTokens";
import type { Image, PushedTag, Repository, RepositorySeed, Tag } from "./repositories";
import type { FullSeed } from "./seed";

/** Everything Docker Hub remembers, in memory. A seed goes in and, all filled in, comes out. */
export class State {
  readonly users = new Map<string, User>();
  readonly organizations = new Map<string, Organization>();
  readonly auditLog: AuditEvent[];
  private readonly namespaces = new Map<string, Map<string, Repository>>();
  private lastId = 0;
  private lastTeamId = 0;

  constructor(seed: FullSeed) {
    for (const user of seed.users) this.addUser(user);
    for (const { id } of seed.organizations.flatMap(({ teams }) => teams))
      this.lastTeamId = Math.max(this.lastTeamId, id ?? 0);
    for (const organization of seed.organizations) {
      this.organizations.set(organization.name, this.organizationOf(structuredClone(organization)));
    }
    for (const { tags, images, ...repository } of seed.repositories) {
      const added = this.addRepository(structuredClone(repository));
      for (const image of images) added.images.set(image.digest, structuredClone(image));
      for (const tag of tags) this.pushTag(added, tag, repository.updatedAt);
    }
    this.auditLog = structuredClone(seed.auditLog);
  }

  addUser(user: UserSeed): void {
    const accessTokens = new Map(user.accessTokens.map((token) => [token.uuid, { ...token }]));
    this.users.set(user.username, { ...structuredClone(user), id: accountId(user.username), accessTokens });
  }

  hasNamespace(name: string): boolean {
    return name === "library" || this.users.has(name) || this.organizations.has(name);
  }

  allRepositories(): Repository[] {
    return [...this.namespaces.values()].flatMap((namespace) => [...namespace.values()]);
  }

  repositories(namespace: string): Iterable<Repository> {
    return this.namespaces.get(namespace)?.values() ?? [];
  }

  repository(namespace: string, name: string): Repository | undefined {
    return this.namespaces.get(namespace)?.get(name);
  }

  addRepository(seed: Omit<RepositorySeed, "tags" | "images">): Repository {
    for (const { id, hooks } of seed.webhooks) this.lastId = Math.max(this.lastId, id, ...hooks.map((hook) => hook.id));
    const repository = { ...seed, id: this.nextId(), tags: new Map<string, Tag>(), images: new Map<string, Image>() };
    let namespace = this.namespaces.get(seed.namespace);
    if (!namespace) {
      namespace = new Map();
      this.namespaces.set(seed.namespace, namespace);
    }
    namespace.set(seed.name, repository);
    return repository;
  }

  /** What its teams were granted is gone with it. */
  deleteRepository({ namespace, name }: Repository): void {
    this.namespaces.get(namespace)?.delete(name);
    for (const team of this.organizations.get(namespace)?.teams ?? []) delete team.repositories[name];
  }

  /** A team that has been deleted leaves its number to no other. */
  nextTeamId(): number {
    this.lastTeamId += 1;
    return this.lastTeamId;
  }

  pushTag(repository: Repository, tag: PushedTag, now: string): Tag {
    const path = `${repository.namespace}/${repository.name}`;
    const previous = repository.tags.get(tag.name);
    const pushed = {
      id: previous?.id ?? this.nextId(),
      name: tag.name,
      digest: tag.digest ?? `sha256:${createHash("sha256").update(`${path}:${tag.name}`).digest("hex")}`,
      size: tag.size,
      pushedAt: tag.pushedAt ?? now,
      pushedBy: tag.pushedBy ?? repository.namespace,
      pulledAt: tag.pulledAt ?? previous?.pulledAt ?? null,
      contentType: tag.contentType,
      mediaType: tag.mediaType ?? manifestMediaType(tag.contentType),
    };
    repository.tags.set(tag.name, pushed);
    noteImage(repository, { ...pushed, pulledAt: tag.pulledAt });
    return pushed;
  }

  toSeed(): FullSeed {
    return structuredClone({
      users: [...this.users.values()].map(({ id, accessTokens, ...user }) => ({
        ...user,
        accessTokens: [...accessTokens.values()],
      })),
      organizations: [...this.organizations.values()].map(({ id, ...organization }) => organization),
      repositories: this.allRepositories().map(seedOf),
      auditLog: this.auditLog,
    });
  }

  private organizationOf(seed: OrganizationSeed): Organization {
    return {
      ...seed,
      id: accountId(seed.name),
      teams: seed.teams.map((team) => ({ ...team, id: team.id ?? this.nextTeamId() })),
      accessTokens: seed.accessTokens.map((token) => storedToken(seed.name, token)),
    };
  }

  nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }
}

/** A copy of a repository, in the form of a seed. */
export function seedOf({ id, tags, images, ...repository }: Repository): RepositorySeed {
  return structuredClone({
    ...repository,
    tags: [...tags.values()].map(({ id, ...tag }) => tag),
    images: [...images.values()],
  });
}

/** What a push of a tag does to the image: it is there, has or had the tag, and was pushed no earlier. */
function noteImage(repository: Repository, { name, digest, pushedAt, pulledAt }: Tag): void {
  const known = repository.images.get(digest) ?? { digest, tags: [], pushedAt, pulledAt };
  repository.images.set(digest, {
    digest,
    tags: [...new Set([...known.tags, name])],
    pushedAt: Date.parse(known.pushedAt) > Date.parse(pushedAt) ? known.pushedAt : pushedAt,
    pulledAt: known.pulledAt,
  });
}

/** Stays the same over export and import, which ids counted up would not. */
function accountId(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 32);
}
