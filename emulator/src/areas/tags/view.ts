import type { Backend } from "../../backend/backend";
import { activity, aMonthBefore } from "../../state/imageActivity";
import type { Repository, Tag } from "../../state/repositories";

/** The OpenAPI document has `images` as an object, `status` and a string `v2`; every client has them as here. */
export function tagView(backend: Backend, repository: Repository, tag: Tag) {
  const activeFrom = aMonthBefore(backend.clock.now());
  const image = repository.images.get(tag.digest) ?? tag;
  return {
    id: tag.id,
    image_id: null,
    images: [
      {
        architecture: "amd64",
        features: "",
        variant: null,
        digest: tag.digest,
        os: "linux",
        os_features: "",
        os_version: null,
        size: tag.size,
        status: activity(image, activeFrom),
        last_pulled: image.pulledAt,
        last_pushed: image.pushedAt,
      },
    ],
    creator: 1,
    last_updated: tag.pushedAt,
    last_updater: 1,
    last_updater_username: tag.pushedBy,
    name: tag.name,
    repository: repository.id,
    full_size: tag.size,
    v2: true,
    tag_status: activity(tag, activeFrom),
    tag_last_pulled: tag.pulledAt,
    tag_last_pushed: tag.pushedAt,
    media_type: tag.mediaType,
    content_type: tag.contentType,
    digest: tag.digest,
  };
}
