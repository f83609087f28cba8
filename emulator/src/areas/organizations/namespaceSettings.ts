import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { actorOf } from "../../access/identity";
import { type Access, findOrganization } from "../../access/organizations";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { valueError } from "../../http/errors";
import { paginate } from "../../http/pagination";
import { namespaceSettings } from "../../state/settings";
import { settingsUpdated } from "./events";

const access: Access = {
  role: "owner",
  personalTokens: true,
  needs: { plan: "business", feature: "Namespace settings" },
};
const items = z.strictObject({
  repository_names: z.array(z.string("must be a string").min(1, "must not be empty"), "must be a list"),
});

interface OneNamespace {
  Params: { namespace: string };
}

/** Settings of an organization's namespace, and the images that its members may use (docker/terraform-provider-docker). */
export function namespaceSettingsRoutes(app: FastifyInstance, backend: Backend): void {
  const settings = "/v2/namespaces/:namespace/settings";
  const allowlist = "/v2/namespaces/:namespace/allowlist/items";

  app.get<OneNamespace>(
    settings,
    async (request) => findOrganization(backend, request, request.params.namespace, access).namespaceSettings,
  );

  app.put<OneNamespace>(settings, async (request) => {
    const organization = findOrganization(backend, request, request.params.namespace, access);
    organization.namespaceSettings = parse(namespaceSettings, request.body, valueError);
    backend.record(settingsUpdated(actorOf(request), organization, organization.namespaceSettings));
    return organization.namespaceSettings;
  });

  app.get<OneNamespace>(allowlist, async (request) => {
    const { allowlist } = findOrganization(backend, request, request.params.namespace, access);
    return paginate(request, allowlist, (repository_name) => ({ repository_name }), valueError);
  });

  app.post<OneNamespace>(allowlist, async (request, reply) => {
    const organization = findOrganization(backend, request, request.params.namespace, access);
    const { repository_names } = parse(items, request.body, valueError);
    organization.allowlist = [...new Set([...organization.allowlist, ...repository_names])];
    backend.record(settingsUpdated(actorOf(request), organization, { allowlist: true }));
    return reply.code(201).send();
  });

  app.delete<OneNamespace>(allowlist, async (request, reply) => {
    const organization = findOrganization(backend, request, request.params.namespace, access);
    const { repository_names } = parse(items, request.body, valueError);
    organization.allowlist = organization.allowlist.filter((name) => !repository_names.includes(name));
    backend.record(settingsUpdated(actorOf(request), organization, { allowlist: true }));
    return reply.code(204).send();
  });
}
