import { z } from "zod";

const flag = z.boolean("must be true or false");

/** Image Access Management, in the names of the wire. */
export const restrictedImages = z.strictObject(
  { enabled: flag, allow_official_images: flag, allow_verified_publishers: flag },
  "must be an object",
);

/** A registry of Registry Access Management beside Docker Hub, in the names of the wire. */
export const customRegistry = z.strictObject({
  address: z.string("required").min(1, "required"),
  friendly_name: z.string("must be a string").default(""),
  allowed: flag,
});

/** At most a hundred (docs.docker.com). */
export const customRegistries = z
  .array(customRegistry, "must be a list")
  .max(100, "must be at most 100 registries")
  .refine((list) => new Set(list.map(({ address }) => address)).size === list.length, "has an address twice");

export const registryAccess = z.strictObject({ enabled: flag, dockerHubAllowed: flag, customRegistries });

/** Settings of a namespace, in the names of the wire. */
export const namespaceSettings = z.strictObject({
  disable_public_repositories: flag,
  disable_push_member_namespaces: flag,
  repository_allowlist_enabled: flag,
});
