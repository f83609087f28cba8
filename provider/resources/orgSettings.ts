import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { defineResource } from "../define";
import { accountName } from "../fields/repositoryFields";
import { type HubRestrictedImages, undefinedIfMissing } from "../hub";
import { takeCharge } from "../rules/takeCharge";
import { idFrom } from "../rules/terraform";

export const restrictedImages = z
  .strictObject({
    enabled: z.boolean().describe("Whether members are restricted in what they pull at all."),
    allowOfficialImages: z.boolean().describe("Whether Docker Official Images may be pulled while `enabled`."),
    allowVerifiedPublishers: z
      .boolean()
      .describe("Whether images of verified publishers may be pulled while `enabled`."),
  })
  .meta({ id: "RestrictedImages", description: "Image Access Management: which images members may pull." });

const inputs = z.strictObject({
  organization: accountName.describe(
    "The organization's name. After a change, the settings of the old organization are put back.",
  ),
  restrictedImages: restrictedImages.describe(
    "Image Access Management: which images the organization's members may pull. All three are declared, so that none is loosened by being left out.",
  ),
});

const outputs = z.object({
  previousRestrictedImages: restrictedImages
    .optional()
    .describe("What was set before Pulumi managed it; destroy puts it back."),
});

export const orgSettings = defineResource({
  token: "OrgSettings",
  docs: {
    about: `The settings of an organization: Image Access Management.

An organization always has these settings. Create remembers what was set before in \`previousRestrictedImages\`.`,
    endpoints: ["GET /v2/orgs/{name}/settings", "PUT /v2/orgs/{name}/settings"],
    permissions: "An owner of the organization, which needs a Docker Business plan.",
    get: { id: "acme" },
    destroy: "Puts back what was set before Pulumi managed it.",
    errors: [
      {
        error: "Image Access Management can't be managed (403).",
        remedy: "Check the organization's plan, and that the credentials are an owner's.",
      },
      { error: "There is no such organization (404).", remedy: "Check its name, and whose credentials are used." },
    ],
  },
  inputs,
  outputs,
  identity: ["organization"],
  alwaysExists: true,
  secrets: [],

  async create({ hub, inputs, before }) {
    const { organization, restrictedImages } = inputs;
    const settings = {
      get: () => hub.orgSettings.get(organization),
      put: (wanted: HubRestrictedImages) => hub.orgSettings.put(organization, wanted),
    };
    const stateOf = (now: HubRestrictedImages, previousRestrictedImages: HubRestrictedImages) => ({
      organization,
      restrictedImages: now,
      previousRestrictedImages,
    });
    return { state: await takeCharge(settings, restrictedImages, before?.previousRestrictedImages, stateOf) };
  },

  async read({ hub, id }) {
    const restrictedImages = await hub.orgSettings.get(id).catch(undefinedIfMissing);
    return restrictedImages && { organization: id, restrictedImages };
  },

  async update({ hub, state, inputs }) {
    if (!isDeepStrictEqual(inputs.restrictedImages, state.restrictedImages)) {
      await hub.orgSettings.put(inputs.organization, inputs.restrictedImages);
    }
    return { ...inputs, previousRestrictedImages: state.previousRestrictedImages };
  },

  async delete({ hub, id, state }) {
    if (state.previousRestrictedImages) {
      await hub.orgSettings.put(id, state.previousRestrictedImages).catch(undefinedIfMissing);
    }
  },

  auditActions: { changed: () => "org.settings.update" },
  importing: {
    of: "organization",
    async *all(hub, organization) {
      yield { organization, restrictedImages: await hub.orgSettings.get(organization) };
    },
    terraform: { docker_org_setting_image_access_management: idFrom("org_name") },
  },
});
