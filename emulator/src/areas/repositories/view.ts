import { may } from "../../access/permissions";
import type { Login } from "../../backend/sessions";
import { type ContentType, configMediaType } from "../../state/contentTypes";
import type { Repository } from "../../state/repositories";
import type { State } from "../../state/state";

/**
 * An entry of a list (OpenAPI document, `repository_list_entry`): it lacks nine fields that the whole has,
 * and where there is no description or no image, the two differ in what says so.
 */
export function listEntry(repository: Repository) {
  const tags = [...repository.tags.values()];
  const contentTypes = contentTypesOf(repository);
  return {
    name: repository.name,
    namespace: repository.namespace,
    repository_type: contentTypes.includes("plugin") ? "plugin" : contentTypes.length > 0 ? "image" : null,
    status: repository.isActive ? 1 : 0,
    status_description: repository.isActive ? "active" : "inactive",
    description: repository.description || null,
    is_private: repository.isPrivate,
    star_count: repository.starCount,
    pull_count: repository.pullCount,
    last_updated: repository.updatedAt,
    last_modified: repository.modifiedAt,
    date_registered: repository.registeredAt,
    affiliation: "",
    media_types: mediaTypesOf(repository),
    content_types: contentTypes,
    categories: repository.categories,
    storage_size: tags.reduce((sum, tag) => sum + tag.size, 0),
  };
}

/** What the repository's tags hold; of images that no tag leads to it is not known any more. */
export function contentTypesOf(repository: Repository): ContentType[] {
  const types = new Set([...repository.tags.values()].map((tag) => tag.contentType));
  if (types.size === 0 && repository.images.size > 0) types.add("image");
  return [...types];
}

export function mediaTypesOf(repository: Repository): string[] {
  return contentTypesOf(repository).map(configMediaType);
}

/** A repository on its own (OpenAPI document, `repository_info`). */
export function repositoryInfo(state: State, login: Login | undefined, repository: Repository) {
  const { namespace } = repository;
  const entry = listEntry(repository);
  return {
    user: namespace,
    ...entry,
    description: repository.description,
    storage_size: entry.storage_size || null,
    is_automated: false,
    collaborator_count: repository.collaborators.length,
    hub_user: namespace,
    has_starred: false,
    full_description: repository.fullDescription,
    permissions: {
      read: true,
      write: may(state, login, repository, "push"),
      admin: may(state, login, repository, "edit"),
    },
    immutable_tags_settings: repository.immutableTags,
    source: null,
  };
}
