import { z } from "zod";
import { accountName, line } from "./repositoryFields";

export const organization = accountName.describe("The organization's name.");

/** A team's name, as loosely as a team that exists needs it. */
export const existingTeam = z
  .string()
  .regex(
    /^[a-zA-Z0-9_-]{3,30}$/,
    "is not a valid team name: letters, digits, dashes and underscores, 3 to 30 characters",
  );

export const teamDescription = line;

/** What managing teams needs. */
export const teamPermissions =
  "The password of an owner of the organization, or an organization access token with the scope `scope-group-edit`. Docker Hub has teams from the plan Docker Team on, and refuses personal access tokens here.";

export const teamErrors = [
  {
    error: "Teams can't be managed with these credentials (403).",
    remedy:
      "Check the organization's plan, and that the credentials are an owner's password or a token with the scope.",
  },
];

/** What reading teams needs. */
export const teamReading =
  "The password of a member of the organization, or an organization access token with the scope `scope-group-read`.";

/** Somebody, by Docker ID or e-mail address; in its normal form in lower case. */
export const memberName = z
  .string()
  .superRefine((value, context) => {
    const rule = value.includes("@") ? z.email("is not a valid e-mail address") : accountName;
    for (const issue of rule.safeParse(value).error?.issues ?? []) {
      const params = issue.code === "custom" ? issue.params : undefined;
      context.addIssue({ code: "custom", message: issue.message, params: params ?? {} });
    }
  })
  .transform((value) => value.toLowerCase());

export const role = z.enum(["member", "editor", "owner"]).meta({
  id: "OrgRole",
  description:
    "What a member of an organization may do: what its teams may; what an owner may with repositories; everything.",
});

/** What managing members needs. */
export const memberPermissions =
  "The password of an owner of the organization, or an organization access token with the scopes `scope-member-edit` and `scope-invite-edit`. Docker Hub refuses personal access tokens here.";
