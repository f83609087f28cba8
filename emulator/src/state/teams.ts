import { z } from "zod";
import { accountName } from "./names";

/** What a team may do with a repository, each permission with those before it. */
export const permission = z.enum(["read", "write", "admin"]);
export type Permission = z.infer<typeof permission>;

/** The team whose members are the organization's owners. Every organization has it. */
export const ownersTeam = "owners";

/** docker/terraform-provider-docker */
export const teamName = z
  .string("required")
  .regex(/^[a-zA-Z0-9_-]{3,30}$/, "must be 3 to 30 letters, digits, underscores and hyphens");

/** A team as a seed has it; the members of "owners" are those with that role. */
export const teamSeed = z.strictObject({
  id: z.int().min(1).optional(),
  uuid: z.uuid().default(() => crypto.randomUUID()),
  name: teamName,
  description: z.string().default(""),
  members: z.array(accountName).default([]),
  /** By the repository's name. */
  repositories: z.record(z.string(), permission).default({}),
});

export type TeamSeed = z.output<typeof teamSeed>;

/** A team as the state has it. */
export interface Team extends TeamSeed {
  id: number;
}
