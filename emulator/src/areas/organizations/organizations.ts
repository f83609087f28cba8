import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { actorOf, refuse, requireLogin } from "../../access/identity";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { plainError, valueError } from "../../http/errors";
import type { Organization } from "../../state/accounts";
import type { Change } from "../../state/change";
import { organizationProfile } from "../accounts/profiles";

const flag = z.boolean("must be true or false");
const settings = z.strictObject({
  restricted_images: z.strictObject(
    { enabled: flag, allow_official_images: flag, allow_verified_publishers: flag },
    "must be an object",
  ),
});

/** Organizations: the profile (docker/hub-tool), and the settings (OpenAPI document, "Org Settings"). */
export function orgRoutes(app: FastifyInstance, backend: Backend): void {
  app.get<OneOrg>("/v2/orgs/:org", async (request) => organizationProfile(find(backend, request)));

  app.get<OneOrg>("/v2/orgs/:org/settings", async (request) => ({
    restricted_images: findManaged(backend, request).restrictedImages,
  }));

  app.put<OneOrg>("/v2/orgs/:org/settings", async (request) => {
    const organization = findManaged(backend, request);
    organization.restrictedImages = parse(settings, request.body, valueError).restricted_images;
    backend.record(settingsUpdated(actorOf(request), organization));
    return { restricted_images: organization.restrictedImages };
  });
}

interface OneOrg {
  Params: { org: string };
}

function find(backend: Backend, request: FastifyRequest<OneOrg>): Organization {
  const organization = backend.state.organizations.get(request.params.org);
  if (!organization) throw plainError(404, "organization not found");
  return organization;
}

/** The organization, for an owner of it, on the one plan that has Image Access Management. */
function findManaged(backend: Backend, request: FastifyRequest<OneOrg>): Organization {
  const login = requireLogin(request);
  refuse(login, "organization access token");
  const organization = find(backend, request);
  if (organization.members[login.name] !== "owner")
    throw plainError(403, "only owners of the organization are allowed");
  if (organization.plan !== "business") {
    throw plainError(403, "Image Access Management is only available on a Docker Business plan");
  }
  return organization;
}

function settingsUpdated(actor: string, { name, restrictedImages }: Organization): Change {
  const data = Object.fromEntries(Object.entries(restrictedImages).map(([setting, value]) => [setting, String(value)]));
  const description = `changed the settings of the organization ${name}`;
  return { account: name, action: "org.settings.update", name, actor, data, description };
}
