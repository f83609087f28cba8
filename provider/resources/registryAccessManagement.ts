import { z } from "zod";
import { defineResource } from "../define";
import { organization } from "../fields/organizationFields";
import { line } from "../fields/repositoryFields";
import { notVerified, settingsDestroy, settingsErrors } from "../fields/settingsDocs";
import { settingsLifecycle } from "../rules/settingsLifecycle";
import { idFrom } from "../rules/terraform";

const registry = z
  .strictObject({
    address: line
      .regex(/^\S+$/, "must be an address without spaces")
      .describe("Where it is, e.g. `registry.example.com`."),
    friendlyName: line.default("").describe("What people call it. Default: empty."),
    isAllowed: z.boolean().describe("Whether it may be used while `enabled`."),
  })
  .meta({ id: "CustomRegistry", description: "A registry beside Docker Hub." });

const fields = {
  enabled: z.boolean().describe("Whether members are restricted in the registries that they use at all."),
  isDockerHubAllowed: z.boolean().describe("Whether Docker Hub may be used while `enabled`."),
  registries: z
    .array(registry)
    .max(100, "must have at most 100 registries")
    .refine((all) => new Set(all.map(({ address }) => address)).size === all.length, "names an address twice")
    .transform((all) => all.toSorted((a, b) => (a.address < b.address ? -1 : 1)))
    .describe("All other registries that are known: a set, at most 100. Any other is refused while `enabled`."),
};

const previous = z
  .object(fields)
  .meta({ id: "RegistryAccess", description: "Registry Access Management: which registries members may use." });

export const registryAccessManagement = defineResource({
  token: "RegistryAccessManagement",
  docs: {
    about: `Registry Access Management of an organization: which registries its members may use in Docker Desktop.

An organization always has these settings. Create remembers what was set before in \`previous\`. All are declared, so that none is loosened by being left out. Docker Desktop takes up to a day to follow a change.

${notVerified}`,
    endpoints: [
      "GET /v2/orgs/{organization}/settings/registry-access-management",
      "PUT /v2/orgs/{organization}/settings/registry-access-management",
    ],
    permissions:
      "The password of an owner of the organization, or an organization access token with the scopes `scope-ram-read` and `scope-ram-write`. The organization needs a Docker Business plan.",
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
    get: () => hub.registryAccess.get(organization),
    put: (wanted) => hub.registryAccess.put(organization, wanted),
  })),

  auditActions: { changed: () => "org.registry_access.registry_updated" },
  importing: {
    of: "organization",
    async *all(hub, organization) {
      yield { organization, ...(await hub.registryAccess.get(organization)) };
    },
    terraform: { docker_org_setting_registry_access_management: idFrom("org_name") },
  },
});
