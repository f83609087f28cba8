import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { actorOf } from "../../access/identity";
import { type Access, findOrganization } from "../../access/organizations";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { valueError } from "../../http/errors";
import type { Organization } from "../../state/organizations";
import { customRegistries } from "../../state/settings";
import { ofOrganization } from "./events";
import type { OneOrganization } from "./organizations";

const needs = { plan: "business", feature: "Registry Access Management" } as const;
const mayRead: Access = { role: "owner", scope: "scope-ram-read", personalTokens: true, needs };
const mayEdit: Access = { ...mayRead, scope: "scope-ram-write" };

const flag = z.boolean("must be true or false");
const settings = z.strictObject({
  enabled: flag,
  standard_registries: z
    .array(z.strictObject({ id: z.literal("DockerHub", 'must be "DockerHub"'), allowed: flag }), "must be a list")
    .length(1, "must be Docker Hub alone"),
  // Docker's Terraform provider sends null for an empty list.
  custom_registries: customRegistries.nullable().transform((list) => list ?? []),
});

/** Registry Access Management (docker/terraform-provider-docker). */
export function registryAccessRoutes(app: FastifyInstance, backend: Backend): void {
  const path = "/v2/orgs/:org/settings/registry-access-management";

  app.get<OneOrganization>(path, async (request) =>
    view(findOrganization(backend, request, request.params.org, mayRead)),
  );

  app.put<OneOrganization>(path, async (request) => {
    const organization = findOrganization(backend, request, request.params.org, mayEdit);
    const { enabled, standard_registries, custom_registries } = parse(settings, request.body, valueError);
    const wasEnabled = organization.registryAccess.enabled;
    organization.registryAccess = {
      enabled,
      dockerHubAllowed: standard_registries.every(({ allowed }) => allowed),
      customRegistries: custom_registries,
    };
    recordChange(backend, actorOf(request), organization, wasEnabled);
    return view(organization);
  });
}

function recordChange(backend: Backend, actor: string, organization: Organization, wasEnabled: boolean): void {
  const { enabled } = organization.registryAccess;
  const action = enabled === wasEnabled ? "registry_updated" : enabled ? "enabled" : "disabled";
  const description = `changed Registry Access Management of the organization ${organization.name}`;
  backend.record(ofOrganization(actor, organization, `registry_access.${action}`, description));
}

function view({ registryAccess: { enabled, dockerHubAllowed, customRegistries } }: Organization) {
  return {
    enabled,
    standard_registries: [{ id: "DockerHub", allowed: dockerHubAllowed }],
    custom_registries: customRegistries,
  };
}
