import { readFile } from "node:fs/promises";
import { z } from "zod";
import { accessTokenScopes } from "./scopes";

/** Docker's plans, as far as they decide what the API allows. */
export const plan = z.enum(["personal", "pro", "team", "business"]);
export type Plan = z.infer<typeof plan>;

const time = z.iso.datetime({ offset: true });
const longAgo = "2024-01-01T00:00:00Z";
const accountName = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, "lower-case letters, digits, - and _");

const accessToken = z.strictObject({
  uuid: z.uuid().default(() => crypto.randomUUID()),
  token: z.string().min(1),
  label: z.string().min(1).max(100).default("seeded"),
  scopes: z.array(z.enum(accessTokenScopes)).min(1),
  isActive: z.boolean().default(true),
  createdAt: time.default(longAgo),
  expiresAt: time.optional(),
  lastUsed: time.nullable().default(null),
  creatorIp: z.string().default("127.0.0.1"),
  creatorUserAgent: z.string().default(""),
});

/** An account, and what is filled in for it. */
export const newUser = z.strictObject({
  username: accountName,
  password: z.string().min(1),
  plan: plan.default("personal"),
  totp: z.string().optional(),
  dockerAdmin: z.boolean().default(false),
  emails: z.array(z.email()).default([]),
  joinedAt: time.default(longAgo),
  accessTokens: z.array(accessToken).default([]),
});

const organizationAccessToken = z.strictObject({
  token: z.string().min(1),
  scopes: z.array(z.string().startsWith("scope-")).min(1),
  isActive: z.boolean().default(true),
  expiresAt: time.optional(),
});

export const restrictedImages = z.strictObject({
  enabled: z.boolean(),
  allow_official_images: z.boolean(),
  allow_verified_publishers: z.boolean(),
});

const organization = z.strictObject({
  name: accountName,
  plan: plan.default("team"),
  members: z.record(accountName, z.enum(["owner", "editor", "member"])).default({}),
  createdAt: time.default(longAgo),
  restrictedImages: restrictedImages.default({
    enabled: false,
    allow_official_images: true,
    allow_verified_publishers: true,
  }),
  accessTokens: z.array(organizationAccessToken).default([]),
});

const tagName = z.string().regex(/^\w[\w.-]{0,127}$/, "not a tag's name");
// Letters beyond "f" too: the digests of Docker's examples have them.
const digest = z.string().regex(/^sha256:[0-9a-z]{64}$/, "not a digest");

/** A tag to push: its name, and whatever of its image matters. */
export const pushedTag = z.strictObject({
  name: tagName,
  digest: digest.optional(),
  size: z.int().min(0).default(1_000_000),
  pushedAt: time.optional(),
  pushedBy: z.string().optional(),
  pulledAt: time.nullable().default(null),
});

/** An image, with the tags that it has or had. Those of a repository's tags need not be listed. */
const image = z.strictObject({
  digest,
  tags: z.array(tagName).default([]),
  pushedAt: time.default(longAgo),
  pulledAt: time.nullable().default(null),
});

const editable = {
  description: z.string(),
  fullDescription: z.string().nullable(),
  isPrivate: z.boolean(),
  isActive: z.boolean(),
  starCount: z.int().min(0),
  pullCount: z.int().min(0),
  categories: z.array(z.strictObject({ name: z.string(), slug: z.string() })),
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

/** A repository, and what is filled in for it. */
export const newRepository = z.strictObject({
  namespace: accountName,
  name: repositoryName,
  description: editable.description.default(""),
  fullDescription: editable.fullDescription.default(null),
  isPrivate: editable.isPrivate.default(false),
  isActive: editable.isActive.default(true),
  starCount: editable.starCount.default(0),
  pullCount: editable.pullCount.default(0),
  categories: editable.categories.default([]),
  registeredAt: time.default(longAgo),
  updatedAt: time.default(longAgo),
  modifiedAt: time.default(longAgo),
  tags: z.array(pushedTag).default([]),
  images: z.array(image).default([]),
  v1Images: editable.v1Images.default([]),
});

/** Something that somebody changed (OpenAPI document, schema `AuditLog`). */
const auditEvent = z.strictObject({
  account: z.string(),
  action: z.string(),
  name: z.string(),
  actor: z.string(),
  data: z.record(z.string(), z.string()).default({}),
  timestamp: time.default(longAgo),
  description: z.string().default(""),
});

const seed = z.strictObject({
  users: z.array(newUser).default([]),
  organizations: z.array(organization).default([]),
  repositories: z.array(newRepository).default([]),
  auditLog: z.array(auditEvent).default([]),
});

/** A seed as written, with what has a default left out. */
export type Seed = z.input<typeof seed>;
/** A seed with everything filled in; what an export is. */
export type FullSeed = z.output<typeof seed>;
export type AccessToken = z.output<typeof accessToken>;
export type OrganizationAccessToken = z.output<typeof organizationAccessToken>;
export type RestrictedImages = z.output<typeof restrictedImages>;
export type RepositorySeed = z.output<typeof newRepository>;
export type PushedTag = z.output<typeof pushedTag>;
export type Image = z.output<typeof image>;
export type AuditEvent = z.output<typeof auditEvent>;
/** Thrown for a seed that can't be used; the message has one line for each thing that is wrong. */
export class SeedError extends Error {}

export function parseSeed(input: unknown, source = "seed"): FullSeed {
  const result = seed.safeParse(input);
  if (!result.success) {
    throw new SeedError(
      result.error.issues.map((issue) => `${source}: ${place(issue.path)}: ${issue.message}`).join("\n"),
    );
  }
  checkNames(result.data, source);
  return result.data;
}

export async function readSeed(file: string): Promise<FullSeed> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    throw new SeedError(`${file}: can't be read`);
  }
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    throw new SeedError(`${file}: not JSON: ${error instanceof Error ? error.message : error}`);
  }
  return parseSeed(input, file);
}

function place(path: PropertyKey[]): string {
  const written = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return written.replace(/^\./, "") || "(whole)";
}

function checkNames(seed: FullSeed, source: string): void {
  const accounts = new Set(["library"]);
  for (const name of [...seed.users.map((user) => user.username), ...seed.organizations.map((org) => org.name)]) {
    if (accounts.has(name)) throw new SeedError(`${source}: the account "${name}" is there twice`);
    accounts.add(name);
  }
  for (const [index, { namespace, name }] of seed.repositories.entries()) {
    if (!accounts.has(namespace)) {
      throw new SeedError(
        `${source}: repositories[${index}].namespace: no user or organization "${namespace}" for ${namespace}/${name}`,
      );
    }
  }
}
