import { z } from "zod";
import type { Hub } from "../hub";
import { instant, line } from "./repositoryFields";

const labelRule = "must have 1 to 100 characters";

/** What personal and organization access tokens have in common. */
export const tokenFields = {
  label: line
    .min(1, labelRule)
    .max(100, labelRule)
    .describe("What Docker Hub shows the token as: 1 to 100 characters."),
  expiresAt: instant
    .optional()
    .meta({
      whenNew: (value) =>
        Date.parse(String(value)) > Date.now()
          ? undefined
          : "is in the past: the token would be refused from the start",
    })
    .describe(
      "When the token ends, in ISO 8601 with a zone, e.g. `2027-01-31T00:00:00Z`. Never, when it is not declared.",
    ),
  isActive: z
    .boolean()
    .optional()
    .describe(
      "Whether the token can be used. Not managed when it is not declared: a new token is active, and one that somebody deactivated stays so.",
    ),
};

export const tokenOutputs = {
  token: z
    .string()
    .describe(
      "The token itself, secret. Docker Hub shows it once, at creation; it is empty for a token that was read with `get`.",
    ),
  createdAt: z.string().optional().describe("When the token was created, in ISO 8601."),
};

export const secretIsLost = "Docker Hub shows the secret of a token once, at its creation";

export const expiredError = {
  error: "The token expired and can't be made active again.",
  remedy: "Declare a later `expiresAt`, which replaces it.",
};

export function isExpired(hub: Hub, expiresAt: string | undefined): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) <= hub.now();
}
