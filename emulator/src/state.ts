import { createHash } from "node:crypto";
import type {
  AccessToken,
  FullSeed,
  OrganizationAccessToken,
  Plan,
  PushedTag,
  RepositorySeed,
  RestrictedImages,
} from "./seed";

export interface User {
  id: string;
  username: string;
  password: string;
  plan: Plan;
  totp?: string | undefined;
  dockerAdmin: boolean;
  emails: string[];
  joinedAt: string;
  accessTokens: Map<string, AccessToken>;
}

export interface Organization {
  id: string;
  name: string;
  plan: Plan;
  members: Record<string, "owner" | "editor" | "member">;
  createdAt: string;
  restrictedImages: RestrictedImages;
  accessTokens: OrganizationAccessToken[];
}

export interface Tag {
  id: number;
  name: string;
  digest: string;
  size: number;
  pushedAt: string;
  pushedBy: string;
}

export interface Repository extends Omit<RepositorySeed, "tags"> {
  id: number;
  tags: Map<string, Tag>;
}

/** Everything Docker Hub remembers, in memory. A seed goes in and, all filled in, comes out. */
export class State {
  readonly users = new Map<string, User>();
  readonly organizations = new Map<string, Organization>();
  private readonly namespaces = new Map<string, Map<string, Repository>>();
  private lastId = 0;

  constructor(seed: FullSeed) {
    for (const user of seed.users) this.addUser(user);
    for (const organization of seed.organizations) {
      this.organizations.set(organization.name, { ...structuredClone(organization), id: accountId(organization.name) });
    }
    for (const { tags, ...repository } of seed.repositories) {
      const added = this.addRepository(repository);
      for (const tag of tags) this.pushTag(added, tag, repository.updatedAt);
    }
  }

  addUser(user: FullSeed["users"][number]): void {
    const accessTokens = new Map(user.accessTokens.map((token) => [token.uuid, { ...token }]));
    this.users.set(user.username, { ...user, id: accountId(user.username), accessTokens });
  }

  hasNamespace(name: string): boolean {
    return name === "library" || this.users.has(name) || this.organizations.has(name);
  }

  repositories(namespace: string): Iterable<Repository> {
    return this.namespaces.get(namespace)?.values() ?? [];
  }

  repository(namespace: string, name: string): Repository | undefined {
    return this.namespaces.get(namespace)?.get(name);
  }

  addRepository(seed: Omit<RepositorySeed, "tags">): Repository {
    const repository = { ...seed, id: this.nextId(), tags: new Map<string, Tag>() };
    let namespace = this.namespaces.get(seed.namespace);
    if (!namespace) {
      namespace = new Map();
      this.namespaces.set(seed.namespace, namespace);
    }
    namespace.set(seed.name, repository);
    return repository;
  }

  deleteRepository({ namespace, name }: Repository): void {
    this.namespaces.get(namespace)?.delete(name);
  }

  pushTag(repository: Repository, tag: PushedTag, now: string): Tag {
    const path = `${repository.namespace}/${repository.name}`;
    const pushed = {
      id: repository.tags.get(tag.name)?.id ?? this.nextId(),
      name: tag.name,
      digest: tag.digest ?? `sha256:${createHash("sha256").update(`${path}:${tag.name}`).digest("hex")}`,
      size: tag.size,
      pushedAt: tag.pushedAt ?? now,
      pushedBy: tag.pushedBy ?? repository.namespace,
    };
    repository.tags.set(tag.name, pushed);
    return pushed;
  }

  toSeed(): FullSeed {
    return structuredClone({
      users: [...this.users.values()].map(({ id, accessTokens, ...user }) => ({
        ...user,
        accessTokens: [...accessTokens.values()],
      })),
      organizations: [...this.organizations.values()].map(({ id, ...organization }) => organization),
      repositories: [...this.namespaces.values()].flatMap((namespace) => [...namespace.values()].map(repositorySeed)),
    });
  }

  private nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }
}

export function repositorySeed({ id, tags, ...repository }: Repository): RepositorySeed {
  return structuredClone({ ...repository, tags: [...tags.values()].map(({ id, ...tag }) => tag) });
}

/** Stays the same over export and import, which ids counted up would not. */
function accountId(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 32);
}
