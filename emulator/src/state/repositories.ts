import { z } from "zod";
import { contentType } from "./contentTypes";
import { immutableTags } from "./immutableTags";
import { accountName } from "./names";
import { longAgo, time } from "./time";

const tagName = z.string().regex(/^\w[\w.-]{0,127}$/, "not a valid tag name");
// Letters beyond "f" too: the digests of Docker's examples have them.
const digest = z.string().regex(/^sha256:[0-9a-z]{64}$/, "not a valid digest");

const tag = z.strictObject({
  name: tagName,
  digest,
  size: z.int().min(0),
  pushedAt: time,
  pushedBy: z.string(),
  pulledAt: time.nullable(),
  contentType,
  mediaType: z.string(),
});

/** A tag to push: its name, and whatever of its image matters. */
export const pushedTag = tag
  .partial()
  .required({ name: true })
  .extend({
    size: tag.shape.size.default(1_000_000),
    pulledAt: tag.shape.pulledAt.default(null),
    contentType: contentType.default("image"),
  });
export type PushedTag = z.output<typeof pushedTag>;

/** A tag as the state has it. */
export interface Tag extends z.output<typeof tag> {
  id: number;
}

/** An image, with the tags that it has or had. Those of a repository's tags need not be listed. */
const image = z.strictObject({
  digest,
  tags: z.array(tagName).default([]),
  pushedAt: time.default(longAgo),
  pulledAt: time.nullable().default(null),
});
export type Image = z.output<typeof image>;

/** The limits are of bytes, though the OpenAPI document counts characters (docker-library/docs, 6fbb0282e). */
export const textLimits = { description: 100, fullDescription: 25_000 };

function text(maxBytes: number) {
  return z.string().refine((given) => Buffer.byteLength(given) <= maxBytes, `must be at most ${maxBytes} bytes long`);
}

const webhook = z.strictObject({
  id: z.int().min(1),
  name: z.string(),
  creator: z.string().default(""),
  updatedAt: time.default(longAgo),
  hooks: z.array(z.strictObject({ id: z.int().min(1), url: z.url(), createdAt: time.default(longAgo) })).default([]),
});
export type Webhook = z.output<typeof webhook>;

const editable = {
  description: text(textLimits.description),
  fullDescription: text(textLimits.fullDescription).nullable(),
  isPrivate: z.boolean(),
  isActive: z.boolean(),
  starCount: z.int().min(0),
  pullCount: z.int().min(0),
  categories: z.array(z.strictObject({ name: z.string(), slug: z.string() })),
  immutableTags,
  /** Who may push and pull besides the namespace's own user. */
  collaborators: z.array(accountName),
  webhooks: z.array(webhook),
  registeredAt: time,
  updatedAt: time,
  modifiedAt: time,
  v1Images: z.array(z.strictObject({ id: z.string(), checksum: z.string().optional() })),
};

/** What `editRepository` changes: all of it optional, nothing filled in. */
export const repositoryEdit = z.strictObject(editable).partial();
export type RepositoryEdit = z.infer<typeof repositoryEdit>;

/** The name of a repository (OpenAPI document, `repo_creation_request`). */
export const repositoryName = z
  .string()
  .min(2, "must be at least 2 characters long")
  .max(255, "must be at most 255 characters long")
  .regex(
    /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/,
    "must be lower-case letters and digits, separated by single periods, underscores or hyphens",
  );

/** A repository as a seed has it. */
export const repositorySeed = z.strictObject({
  namespace: accountName,
  name: repositoryName,
  description: editable.description.default(""),
  fullDescription: editable.fullDescription.default(null),
  isPrivate: editable.isPrivate.default(false),
  isActive: editable.isActive.default(true),
  starCount: editable.starCount.default(0),
  pullCount: editable.pullCount.default(0),
  categories: editable.categories.default([]),
  immutableTags: editable.immutableTags.default({ enabled: false, rules: [] }),
  collaborators: editable.collaborators.default([]),
  webhooks: editable.webhooks.default([]),
  registeredAt: time.default(longAgo),
  updatedAt: time.default(longAgo),
  modifiedAt: time.default(longAgo),
  tags: z.array(pushedTag).default([]),
  images: z.array(image).default([]),
  v1Images: editable.v1Images.default([]),
});
export type RepositorySeed = z.output<typeof repositorySeed>;

/** A repository as the state has it. */
export interface Repository extends Omit<RepositorySeed, "tags" | "images"> {
  id: number;
  tags: Map<string, Tag>;
  /** By digest: every image that was pushed and not deleted, whether a tag still leads to it or not. */
  images: Map<string, Image>;
}
