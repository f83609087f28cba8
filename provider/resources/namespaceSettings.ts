import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { defineResource } from "../define";
import { organization } from "../fields/organizationFields";
import { notVerified, settingsDestroy, settingsErrors } from "../fields/settingsDocs";
import { type Hub, type HubNamespaceSettings, undefinedIfMissing } from "../hub";
import { type Settings, takeCharge } from "../rules/takeCharge";

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

  async create({ hub, inputs, before }) {
    const { organization, ...wanted } = inputs;
    const stateOf = (now: HubNamespaceSettings, previous: HubNamespaceSettings) => ({ organization, ...now, previous });
    return { state: await takeCharge(settingsOf(hub, organization), wanted, before?.previous, stateOf) };
  },

  async read({ hub, id }) {
    const found = await hub.namespaceSettings.get(id).catch(undefinedIfMissing);
    return found && { organization: id, ...found };
  },

  async update({ hub, state: { previous, ...state }, inputs }) {
    const { organization, ...wanted } = inputs;
    if (!isDeepStrictEqual(state, inputs)) await hub.namespaceSettings.put(organization, wanted);
    return { ...inputs, previous };
  },

  async delete({ hub, id, state: { previous } }) {
    if (previous) await hub.namespaceSettings.put(id, previous).catch(undefinedIfMissing);
  },

  auditActions: { changed: () => "org.settings.update" },
});

function settingsOf(hub: Hub, organization: string): Settings<HubNamespaceSettings> {
  return {
    get: () => hub.namespaceSettings.get(organization),
    put: (wanted) => hub.namespaceSettings.put(organization, wanted),
  };
}
