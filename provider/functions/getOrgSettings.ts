import { z } from "zod";
import { defineFunction } from "../define";
import { accountName } from "../fields/repositoryFields";
import { restrictedImages } from "../resources/orgSettings";

export const getOrgSettings = defineFunction({
  token: "getOrgSettings",
  docs: {
    about: "Reads the settings of an organization: Image Access Management.",
    endpoints: ["GET /v2/orgs/{name}/settings"],
    permissions: "An owner of the organization, which needs a Docker Business plan.",
    calls: "One.",
    errors: [
      {
        error: "Image Access Management can't be managed (403).",
        remedy: "Check the organization's plan, and that the credentials are an owner's.",
      },
      { error: "There is no such organization (404).", remedy: "Check its name, and whose credentials are used." },
    ],
  },
  inputs: z.strictObject({
    organization: accountName.describe("The organization's name."),
  }),
  outputs: z.object({ restrictedImages: restrictedImages.describe("Which images the members may pull.") }),
  secrets: [],
  async call({ hub, inputs: { organization } }) {
    return { restrictedImages: await hub.orgSettings.get(organization) };
  },
});
