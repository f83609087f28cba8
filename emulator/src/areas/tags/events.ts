import type { Change } from "../../state/change";
import type { Repository, Tag } from "../../state/repositories";
import { ofRepository } from "../repositories/events";

export function tagPushed(repository: Repository, { name: tag, digest, pushedAt, pushedBy }: Tag): Change {
  const short = digest.slice(0, "sha256:".length + 13);
  const describe = (path: string) => `pushed the tag ${tag} with the digest ${short} to the repository ${path}`;
  return { ...ofRepository(pushedBy, repository, "repo.tag.push", describe, { digest, tag }), timestamp: pushedAt };
}

export function tagDeleted(actor: string, repository: Repository, tag: string): Change {
  const describe = (path: string) => `deleted the tag ${tag} of the repository ${path}`;
  return ofRepository(actor, repository, "repo.tag.delete", describe, { tag });
}
