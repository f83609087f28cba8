import { accountName } from "./repositoryFields";

export const account = accountName.describe("The user or organization whose audit log is read.");

export const auditPermissions =
  "The user's own password, or for an organization that of an owner; an organization access token needs the scope `scope-activity-read`.";

export const auditErrors = [
  {
    error: "The audit log is refused (403).",
    remedy: "Check the plan of the organization, and that the credentials are an owner's.",
  },
  { error: "There is no such account (404).", remedy: "Check its name." },
];
