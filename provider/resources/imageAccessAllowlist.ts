import { z } from "zod";
import { defineResource } from "../define";
import { organization } from "../fields/organizationFields";
import { set } from "../fields/repositoryFields";
import { notVerified, settingsDestroy, settingsErrors } from "../fields/settingsDocs";
import { type Hub, undefinedIfMissing } from "../hub";
import { type Settings, takeCharge } from "../rules/takeCharge";
import { idFrom } from "../rules/terraform";

const repository = z
  .string()
  .regex(
    /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/,
    "must be NAMESPACE/REPOSITORY; official images are library/REPOSITORY",
  );

const repositories = set(repository);

export const imageAccessAllowlist = defineResource({
  token: "ImageAccessAllowlist",
  docs: {
    about: `The repositories whose images the members of an organization may use: the whole list, and nothing else.

It holds while \`repositoryAllowlistEnabled\` of \`NamespaceSettings\` is set. An organization always has the list, which may be empty; create remembers it in \`previousRepositories\`. An update takes out first and adds then: one that fails on the way never leaves more allowed than before it.

${notVerified}`,
    endpoints: [
      "GET /v2/namespaces/{organization}/allowlist/items",
      "POST /v2/namespaces/{organization}/allowlist/items",
      "DELETE /v2/namespaces/{organization}/allowlist/items",
    ],
    permissions: "An owner of the organization, which needs a Docker Business plan.",
    get: { id: "acme" },
    destroy: settingsDestroy,
    errors: settingsErrors,
  },
  inputs: z.strictObject({
    organization: organization.describe(
      "The organization's name. After a change, the list of the old organization is put back.",
    ),
    repositories: repositories.describe(
      "The repositories, e.g. `library/debian`: a set. Any other that is in the list is taken out.",
    ),
  }),
  outputs: z.object({
    previousRepositories: z
      .array(z.string())
      .optional()
      .describe("What was in the list before Pulumi managed it; destroy puts it back."),
  }),
  identity: ["organization"],
  alwaysExists: true,
  secrets: [],

  async create({ hub, inputs: { organization, repositories }, before }) {
    const stateOf = (now: string[], previousRepositories: string[]) => ({
      organization,
      repositories: now,
      previousRepositories,
    });
    const settings = settingsOf(hub, organization);
    return { state: await takeCharge(settings, repositories, before?.previousRepositories, stateOf) };
  },

  async read({ hub, id }) {
    const repositories = await hub.imageAllowlist.get(id).catch(undefinedIfMissing);
    return repositories && { organization: id, repositories };
  },

  async update({ hub, state: { previousRepositories }, inputs }) {
    await hub.imageAllowlist.put(inputs.organization, inputs.repositories);
    return { ...inputs, previousRepositories };
  },

  async delete({ hub, id, state: { previousRepositories } }) {
    if (previousRepositories) await hub.imageAllowlist.put(id, previousRepositories).catch(undefinedIfMissing);
  },

  auditActions: { changed: () => "org.settings.update" },
  importing: {
    of: "organization",
    async *all(hub, organization) {
      yield { organization, repositories: await hub.imageAllowlist.get(organization) };
    },
    terraform: { docker_org_setting_image_access_allowlist: idFrom("org_name") },
  },
});

function settingsOf(hub: Hub, organization: string): Settings<string[]> {
  return {
    get: () => hub.imageAllowlist.get(organization),
    put: (wanted) => hub.imageAllowlist.put(organization, wanted),
  };
}
