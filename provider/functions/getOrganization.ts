import { z } from "zod";
import { defineFunction } from "../define";
import { organization } from "../fields/organizationFields";
import { profileFields } from "../fields/profileFields";
import { Refusal } from "../refusals";

export const getOrganization = defineFunction({
  token: "getOrganization",
  docs: {
    about: "Reads what everyone may know of an organization. `getOrganizations` knows role and plan too.",
    endpoints: ["GET /v2/orgs/{organization}/"],
    permissions: "Any credentials.",
    calls: "One.",
    errors: [{ error: "There is no such organization.", remedy: "Check its name." }],
  },
  inputs: z.strictObject({ organization }),
  outputs: z.object({ name: z.string().describe("The organization's name."), ...profileFields }),
  secrets: [],
  async call({ hub, inputs: { organization } }) {
    const found = await hub.accounts.organization(organization);
    if (!found) throw new Refusal(`There is no organization "${organization}".`);
    return found;
  },
});
