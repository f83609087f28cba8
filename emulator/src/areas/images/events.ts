import type { Change } from "../../state/change";
import type { Repository } from "../../state/repositories";
import { ofRepository } from "../repositories/events";

export function imageDeleted(actor: string, repository: Repository, digest: string): Change {
  const describe = (path: string) => `deleted the image ${digest} of the repository ${path}`;
  return ofRepository(actor, repository, "repo.image.delete", describe, { digest });
}
