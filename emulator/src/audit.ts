import type { AuditEvent } from "./seed";
import type { Organization, Repository, Tag } from "./state";

/** Something to be written to the audit log, which adds the time unless it was at another. */
export type Change = Omit<AuditEvent, "timestamp"> & { timestamp?: string };

export function repositoryCreated(actor: string, repository: Repository): Change {
  const data = { visibility: repository.isPrivate ? "private" : "public" };
  return ofRepository(actor, repository, "repo.create", (path) => `created the repository ${path}`, data);
}

/** `fields` are the names of what was changed. */
export function repositoryUpdated(actor: string, repository: Repository, fields: string[]): Change {
  const what = fields.join(", ");
  const data = { fields: what };
  return ofRepository(actor, repository, "repo.update", (path) => `changed ${what} of the repository ${path}`, data);
}

export function repositoryDeleted(actor: string, repository: Repository): Change {
  return ofRepository(actor, repository, "repo.delete", (path) => `deleted the repository ${path}`);
}

export function privacyChanged(actor: string, repository: Repository): Change {
  const visibility = repository.isPrivate ? "private" : "public";
  const data = { visibility };
  return ofRepository(
    actor,
    repository,
    "repo.change_privacy",
    (path) => `made the repository ${path} ${visibility}`,
    data,
  );
}

export function tagPushed(repository: Repository, { name: tag, digest, pushedAt, pushedBy }: Tag): Change {
  const short = digest.slice(0, "sha256:".length + 13);
  const describe = (path: string) => `pushed the tag ${tag} with the digest ${short} to the repository ${path}`;
  return { ...ofRepository(pushedBy, repository, "repo.tag.push", describe, { digest, tag }), timestamp: pushedAt };
}

export function tagDeleted(actor: string, repository: Repository, tag: string): Change {
  const describe = (path: string) => `deleted the tag ${tag} of the repository ${path}`;
  return ofRepository(actor, repository, "repo.tag.delete", describe, { tag });
}

export function imageDeleted(actor: string, repository: Repository, digest: string): Change {
  const describe = (path: string) => `deleted the image ${digest} of the repository ${path}`;
  return ofRepository(actor, repository, "repo.image.delete", describe, { digest });
}

export function settingsUpdated(actor: string, { name, restrictedImages }: Organization): Change {
  const data = Object.fromEntries(Object.entries(restrictedImages).map(([setting, value]) => [setting, String(value)]));
  const description = `changed the settings of the organization ${name}`;
  return { account: name, action: "org.settings.update", name, actor, data, description };
}

/** A change of an account's own: its access tokens, its password, its plan. */
export function accountChanged(account: string, action: string, description: string, data: AuditEvent["data"] = {}) {
  return { account, action, name: account, actor: account, data, description };
}

function ofRepository(
  actor: string,
  { namespace, name }: Repository,
  action: string,
  describe: (path: string) => string,
  data: AuditEvent["data"] = {},
): Change {
  const path = `${namespace}/${name}`;
  return { account: namespace, action, name: path, actor, data, description: describe(path) };
}
