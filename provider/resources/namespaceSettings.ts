import { z } from "zod";
import { defineResource } from "../define";
import { organization } from "../fields/organizationFields";
import { notVerified, settingsDestroy, settingsErrors } from "../fields/settingsDocs";
import { settingsLifecycle } from "../rules/settingsLifecycle";
import { idFrom } from "../rules/terraform";

const fields = {
  disablePublicRepositories: z.boolean().describe("Whether the organization can have no public repositories."),
  disablePushMemberNamespaces: z.boolean().describe("Whether members can't push to their own namespaces."),
  repositoryAllowlistEnabled: z
    .boolean()
    .describe("Whether members may use only the images that `ImageAccessAllowlist` names."),
};

const previous = z
  .object(fields)
  .meta({ id: "NamespaceRestrictions", description: "What an organization's namespace is restricted in." });

export const namespaceSettings = defineResource({
  token: "NamespaceSettings",
  docs: {
    about: `The settings of an organization's namespace.

An organization always has these settings. Create remembers what was set before in \`previous\`. All three are declared, so that none is loosened by being left out.

${notVerified}`,
    endpoints: ["GET /v2/namespaces/{organization}/settings", "PUT /v2/namespaces/{organization}/settings"],
    permissions: "An owner of the organization, which needs a Docker Business plan.",
    get: { id: "acme" },
    destroy: settingsDestroy,
    errors: settingsErrors,
  },
  inputs: z.strictObject({
    organization: organization.describe(
      "The organization's name. After a change, the settings of the old organization are put back.",
    ),
    ...fields,
  }),
  outputs: z.object({
    previous: previous.optional().describe("What was set before Pulumi managed it; destroy puts it back."),
  }),
  identity: ["organization"],
  alwaysExists: true,
  secrets: [],

  ...settingsLifecycle(previous, (hub, organization) => ({
    get: () => hub.namespaceSettings.get(organization),
    put: (wanted) => hub.namespaceSettings.put(organization, wanted),
  })),

  auditActions: { changed: () => "org.settings.update" },
  importing: {
    of: "organization",
    async *all(hub, organization) {
      yield { organization, ...(await hub.namespaceSettings.get(organization)) };
    },
    terraform: { docker_org_setting_namespace: idFrom("org_name") },
  },
});
