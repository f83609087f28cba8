import type { AuditEvent } from "../../state/auditEvent";
import type { Change } from "../../state/change";
import type { Repository } from "../../state/repositories";

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

export function categoriesUpdated(actor: string, repository: Repository, slugs: string[]): Change {
  const data = { categories: slugs.join(", ") };
  const describe = (path: string) => `changed the categories of the repository ${path}`;
  return ofRepository(actor, repository, "repo.category.updated", describe, data);
}

export function immutableTagsUpdated(actor: string, repository: Repository): Change {
  const { enabled, rules } = repository.immutableTags;
  const data = { enabled: String(enabled), rules: rules.join(", ") };
  const describe = (path: string) => `changed which tags of the repository ${path} are immutable`;
  return ofRepository(actor, repository, "repo.immutable.tags.updated", describe, data);
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

/** A change to a repository; `describe` is given its path. */
export function ofRepository(
  actor: string,
  { namespace, name }: Repository,
  action: string,
  describe: (path: string) => string,
  data: AuditEvent["data"] = {},
): Change {
  const path = `${namespace}/${name}`;
  return { account: namespace, action, name: path, actor, data, description: describe(path) };
}
