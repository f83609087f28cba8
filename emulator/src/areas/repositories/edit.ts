import { z } from "zod";
import type { Backend } from "../../backend/backend";
import { fieldErrors, repositoryError } from "../../http/errors";
import type { ImmutableTags } from "../../state/immutableTags";
import type { Repository } from "../../state/repositories";
import { immutableTagsUpdated, repositoryUpdated } from "./events";
import { repositoryTexts } from "./texts";

export const edit = z
  .strictObject({ ...repositoryTexts, status: z.union([z.literal(0), z.literal(1)], "must be 0 or 1") })
  .partial();

/** What a PATCH asks for; what it leaves out stays as it is. */
type Asked = z.infer<typeof edit> & { immutableTags?: ImmutableTags };

/** Carries out a PATCH of a repository, of whichever route. An archived repository takes no edits. */
export function editRepository(backend: Backend, actor: string, repository: Repository, asked: Asked): void {
  const { status, description, full_description, immutableTags } = asked;
  const willBeActive = status === undefined ? repository.isActive : status === 1;
  const fields = Object.entries(asked).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  if (!willBeActive && fields.some((field) => field !== "status")) refuseArchived();
  if (willBeActive && !repository.isActive && repository.images.size === 0) {
    throw fieldErrors({ status: "a repository without images can't be made active" });
  }
  repository.isActive = willBeActive;
  repository.description = description ?? repository.description;
  repository.fullDescription = full_description ?? repository.fullDescription;
  repository.immutableTags = immutableTags ?? repository.immutableTags;
  repository.modifiedAt = backend.clock.timestamp();
  const texts = fields.filter((field) => field !== "immutableTags");
  if (texts.length > 0) backend.record(repositoryUpdated(actor, repository, texts));
  if (immutableTags) backend.record(immutableTagsUpdated(actor, repository));
}

export function requireActive(repository: Repository): void {
  if (!repository.isActive) refuseArchived();
}

function refuseArchived(): never {
  throw repositoryError(403, "the repository is archived");
}
