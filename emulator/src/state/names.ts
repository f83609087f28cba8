import { z } from "zod";

/** The name of a user or an organization. */
export const accountName = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, "must be lower-case letters, digits, - and _");
