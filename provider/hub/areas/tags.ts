import { z } from "zod";
import type { Client } from "../client";
import { undefinedIfMissing } from "../http/errors";
import { results } from "../http/pagination";
import { path } from "../http/path";

const text = z
  .string()
  .nullish()
  .transform((value) => value || undefined);

const image = z
  .object({
    architecture: text,
    variant: text,
    features: text,
    os: text,
    os_version: text,
    os_features: text,
    digest: text,
    size: z.number().nullish(),
    status: text,
    last_pulled: text,
    last_pushed: text,
  })
  .transform((wire) => ({
    architecture: wire.architecture,
    variant: wire.variant,
    features: wire.features,
    os: wire.os,
    osVersion: wire.os_version,
    osFeatures: wire.os_features,
    digest: wire.digest,
    size: wire.size ?? undefined,
    status: wire.status,
    lastPulled: wire.last_pulled,
    lastPushed: wire.last_pushed,
  }));

/** A tag as the server gives it. Its `images` are an array, whatever Docker's API document says. */
const tag = z
  .object({
    name: z.string(),
    digest: text,
    full_size: z.number().nullish(),
    tag_status: text,
    media_type: text,
    content_type: text,
    creator: z.int().nullish(),
    last_updated: text,
    last_updater_username: text,
    tag_last_pulled: text,
    tag_last_pushed: text,
    images: z.array(image).nullish(),
  })
  .transform((wire) => ({
    name: wire.name,
    digest: wire.digest,
    size: wire.full_size ?? undefined,
    status: wire.tag_status,
    mediaType: wire.media_type,
    contentType: wire.content_type,
    creatorId: wire.creator ?? undefined,
    lastUpdated: wire.last_updated,
    lastUpdater: wire.last_updater_username,
    lastPulled: wire.tag_last_pulled,
    lastPushed: wire.tag_last_pushed,
    images: wire.images ?? [],
  }));

export type HubTag = z.output<typeof tag>;

export class Tags {
  constructor(private readonly client: Client) {}

  /** `GET /v2/namespaces/{namespace}/repositories/{repository}/tags`, all pages. */
  list(namespace: string, name: string): AsyncGenerator<HubTag> {
    return results(this.client, path`/v2/namespaces/${namespace}/repositories/${name}/tags`, tag);
  }

  /** `GET /v2/namespaces/{namespace}/repositories/{repository}/tags/{tag}`; undefined when there is none. */
  async get(namespace: string, name: string, wanted: string): Promise<HubTag | undefined> {
    const request = path`/v2/namespaces/${namespace}/repositories/${name}/tags/${wanted}`;
    return this.client.call({ method: "GET", path: request }, tag).catch(undefinedIfMissing);
  }

  /**
   * `DELETE /v2/repositories/{namespace}/{repository}/tags/{tag}/`, or for an organization access token
   * `DELETE /v2/namespaces/{namespace}/repositories/{repository}/tags/{tag}/`. One that is gone already is fine.
   */
  async delete(namespace: string, name: string, tag: string): Promise<void> {
    const address = (await this.client.usesOrganizationToken())
      ? path`/v2/namespaces/${namespace}/repositories/${name}/tags/${tag}/`
      : path`/v2/repositories/${namespace}/${name}/tags/${tag}/`;
    await this.client.send({ method: "DELETE", path: address }).catch(undefinedIfMissing);
  }
}
