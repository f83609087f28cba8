import { z } from "zod";
import { accountName } from "./names";
import { accessTokenScopes } from "./scopes";
import { longAgo, time } from "./time";

/** Docker's plans, as far as they decide what the API allows; each has what those before it have. */
export const plan = z.enum(["personal", "pro", "team", "business"]);
export type Plan = z.infer<typeof plan>;

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
