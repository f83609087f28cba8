import type { FastifyInstance } from "fastify";
import type { Backend } from "../../backend/backend";
import { plainError } from "../../http/errors";
import { organizationProfile } from "../accounts/profiles";

export interface OneOrganization {
  Params: { org: string };
}

/** What everyone may know of an organization (docker/hub-tool). */
export function organizationRoutes(app: FastifyInstance, backend: Backend): void {
  app.get<OneOrganization>("/v2/orgs/:org", async ({ params }) => {
    const organization = backend.state.organizations.get(params.org);
    if (!organization) throw plainError(404, "organization not found");
    return organizationProfile(organization);
  });
}
