import type { FastifyReply, FastifyRequest } from "fastify";
import type { Backend } from "../../backend/backend";
import { ErrorAnswer } from "../../http/errors";
import type { Organization } from "../../state/organizations";

const type = "application/scim+json; charset=utf-8";

export function send(reply: FastifyReply, body: object): FastifyReply {
  return reply.type(type).send(body);
}

/** A list, whose entries are `resources` in Docker's document, and `Resources` in SCIM's own. */
export function list(resources: object[]) {
  return { schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], totalResults: resources.length, resources };
}

export function scimError(status: number, detail: string, scimType?: string): ErrorAnswer {
  const schemas = ["urn:ietf:params:scim:api:messages:2.0:Error"];
  const body = { schemas, status: String(status), detail, ...(scimType !== undefined && { scimType }) };
  return new ErrorAnswer(status, body, { "content-type": type });
}

/** The organization whose SCIM token the request has: it is no login, and no login will do. */
export function scimOrganization(backend: Backend, request: FastifyRequest): Organization {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  const organization = [...backend.state.organizations.values()].find(({ scimToken }) => scimToken === (token ?? null));
  if (!organization) throw scimError(401, "the SCIM token is missing or not valid");
  if (organization.plan !== "business") throw scimError(401, "SCIM is only available on a Docker Business plan");
  return organization;
}
