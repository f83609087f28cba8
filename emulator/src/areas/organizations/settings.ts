import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { actorOf } from "../../access/identity";
import { type Access, findOrganization } from "../../access/organizations";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { valueError } from "../../http/errors";
import { restrictedImages } from "../../state/settings";
import { settingsUpdated } from "./events";
import type { OneOrganization } from "./organizations";

const settings = z.strictObject({ restricted_images: restrictedImages });
const access: Access = {
  role: "owner",
  personalTokens: true,
  needs: { plan: "business", feature: "Image Access Management" },
};

/** Image Access Management (OpenAPI document, "Org Settings"). */
export function organizationSettingsRoutes(app: FastifyInstance, backend: Backend): void {
  const path = "/v2/orgs/:org/settings";

  app.get<OneOrganization>(path, async (request) => ({
    restricted_images: findOrganization(backend, request, request.params.org, access).restrictedImages,
  }));

  app.put<OneOrganization>(path, async (request) => {
    const organization = findOrganization(backend, request, request.params.org, access);
    const { restricted_images } = parse(settings, request.body, valueError);
    organization.restrictedImages = restricted_images;
    backend.record(settingsUpdated(actorOf(request), organization, restricted_images));
    return { restricted_images };
  });
}
