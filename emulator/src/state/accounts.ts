import { z } from "zod";
import { organizationToken, wrongPath } from "./organizationTokens";
import { accessTokenScopes } from "./scopes";
import { longAgo, time } from "./time";

/** Docker's plans, as far as they decide what the API allows; each has what those before it have. */
export const plan = z.enum(["personal", "pro", "team", "business"]);
export type Plan = z.infer<typeof plan>;

export const accountName = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, "must be lower-case letters, digits, - and _");

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
export type AccessToken = z.output<typeof accessToken>;

/** A user as a seed has it. */
export const userSeed = z.strictObject({
  username: accountName,
  password: z.string().min(1),
  fullName: z.string().default(""),
  plan: plan.default("personal"),
  totp: z.string().optional(),
  dockerAdmin: z.boolean().default(false),
  emails: z.array(z.email()).default([]),
  joinedAt: time.default(longAgo),
  accessTokens: z.array(accessToken).default([]),
});
export type UserSeed = z.output<typeof userSeed>;

/** A user as the state has it. */
export interface User extends Omit<UserSeed, "accessTokens"> {
  id: string;
  /** By uuid. */
  accessTokens: Map<string, AccessToken>;
}

/** What a member may do: an owner all, an editor with repositories what an owner may, a member what its teams may. */
export const role = z.enum(["owner", "editor", "member"]);
export type Role = z.infer<typeof role>;

/** An organization as a seed has it. */
export const organizationSeed = z
  .strictObject({
    name: accountName,
    plan: plan.default("team"),
    members: z.record(accountName, role).default({}),
    createdAt: time.default(longAgo),
    restrictedImages: z
      .strictObject({
        enabled: z.boolean(),
        allow_official_images: z.boolean(),
        allow_verified_publishers: z.boolean(),
      })
      .default({ enabled: false, allow_official_images: true, allow_verified_publishers: true }),
    accessTokens: z.array(organizationToken).default([]),
  })
  .superRefine(({ name, accessTokens }, context) => {
    for (const [index, { resources }] of accessTokens.entries()) {
      for (const [number, resource] of resources.entries()) {
        const message = wrongPath(name, resource);
        const path = ["accessTokens", index, "resources", number, "path"];
        if (message !== undefined) context.addIssue({ code: "custom", path, message });
      }
    }
  });
type OrganizationSeed = z.output<typeof organizationSeed>;

/** An organization as the state has it. */
export interface Organization extends OrganizationSeed {
  id: string;
}
