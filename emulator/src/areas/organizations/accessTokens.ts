import { randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { actorOf } from "../../access/identity";
import { type Access, findOrganization } from "../../access/organizations";
import type { Backend } from "../../backend/backend";
import { timestamp } from "../../backend/clock";
import { parse } from "../../http/body";
import { plainError, valueError } from "../../http/errors";
import { paginate } from "../../http/pagination";
import type { Plan } from "../../state/accounts";
import type { Organization } from "../../state/organizations";
import {
  isExpired,
  type StoredOrganizationToken,
  type TokenResource,
  tokenDescription,
  tokenLabel,
  tokenResources,
  wrongPath,
} from "../../state/organizationTokens";
import { ofOrganization } from "./events";
import type { OneOrganization } from "./organizations";

/** Neither kind of token can manage tokens. */
const access: Access = { role: "owner", needs: { plan: "team", feature: "Organization access tokens" } };

/** How many tokens an organization can have, inactive and expired ones included (docs.docker.com). */
const most: Record<Plan, number> = { personal: 0, pro: 0, team: 10, business: 100 };

const creation = z.strictObject({
  label: tokenLabel,
  description: tokenDescription.default(""),
  resources: tokenResources.nullable().default([]),
  expires_at: z.iso.datetime({ offset: true, error: "must be a date and time" }).nullable().default(null),
});
const change = z
  .strictObject({
    label: tokenLabel,
    description: tokenDescription,
    resources: tokenResources,
    is_active: z.boolean("must be true or false"),
  })
  .partial();

interface OneToken {
  Params: { org: string; id: string };
}

/** Organization access tokens (OpenAPI document, "Organization access tokens"). */
export function organizationTokenRoutes(app: FastifyInstance, backend: Backend): void {
  const list = "/v2/orgs/:org/access-tokens";
  const one = `${list}/:id`;

  app.post<OneOrganization>(list, async (request, reply) => {
    const organization = findOrganization(backend, request, request.params.org, access);
    const { label, description, resources, expires_at } = parse(creation, request.body, valueError);
    requirePaths(organization, resources ?? []);
    if (expires_at !== null && new Date(expires_at) <= backend.clock.now()) {
      throw valueError({ expires_at: "must be in the future" });
    }
    if (organization.accessTokens.length >= most[organization.plan]) {
      throw plainError(403, `the organization has its ${most[organization.plan]} access tokens already`);
    }
    const token: StoredOrganizationToken = {
      id: crypto.randomUUID(),
      token: `dckr_oat_${randomBytes(20).toString("base64url")}`,
      label,
      description,
      createdBy: actorOf(request),
      scopes: [],
      resources: resources ?? [],
      isActive: true,
      createdAt: backend.clock.timestamp(),
      ...(expires_at !== null && { expiresAt: timestamp(new Date(expires_at)) }),
      lastUsedAt: null,
    };
    organization.accessTokens.push(token);
    record(backend, request, organization, token, "create");
    return reply.code(201).send({ ...wholeView(token), token: token.token });
  });

  app.get<OneOrganization>(list, async (request) => {
    const { accessTokens } = findOrganization(backend, request, request.params.org, access);
    const { count: total, ...page } = paginate(request, [...accessTokens].reverse(), view, valueError);
    return { total, ...page };
  });

  app.get<OneToken>(one, async (request) => wholeView(find(backend, request).token));

  app.patch<OneToken>(one, async (request) => {
    const { organization, token } = find(backend, request);
    const { label, description, resources, is_active } = parse(change, request.body, valueError);
    if (isExpired(token, backend.clock.now())) throw plainError(403, "an expired access token can only be deleted");
    requirePaths(organization, resources ?? []);
    token.label = label ?? token.label;
    token.description = description ?? token.description;
    token.resources = resources ?? token.resources;
    token.isActive = is_active ?? token.isActive;
    record(backend, request, organization, token, "update");
    return wholeView(token);
  });

  app.delete<OneToken>(one, async (request, reply) => {
    const { organization, token } = find(backend, request);
    organization.accessTokens.splice(organization.accessTokens.indexOf(token), 1);
    record(backend, request, organization, token, "delete");
    return reply.code(204).send();
  });
}

function find(backend: Backend, request: FastifyRequest<OneToken>) {
  const organization = findOrganization(backend, request, request.params.org, access);
  const token = organization.accessTokens.find(({ id }) => id === request.params.id);
  if (!token) throw plainError(404, "access token not found");
  return { organization, token };
}

function requirePaths({ name }: Organization, resources: TokenResource[]): void {
  for (const [index, resource] of resources.entries()) {
    const mistake = wrongPath(name, resource);
    if (mistake !== undefined) throw valueError({ [`resources.${index}.path`]: mistake });
  }
}

function record(
  backend: Backend,
  request: FastifyRequest,
  organization: Organization,
  { id, label }: StoredOrganizationToken,
  action: "create" | "update" | "delete",
): void {
  const description = `${action}d the access token ${label} of the organization ${organization.name}`;
  backend.record(ofOrganization(actorOf(request), organization, `access_token.${action}`, description, { id, label }));
}

/** An entry of the list, which has no resources. */
function view(token: StoredOrganizationToken) {
  return {
    id: token.id,
    label: token.label,
    description: token.description,
    created_by: token.createdBy,
    is_active: token.isActive,
    created_at: token.createdAt,
    expires_at: token.expiresAt ?? null,
    last_used_at: token.lastUsedAt,
  };
}

function wholeView(token: StoredOrganizationToken) {
  return { ...view(token), resources: token.resources };
}
