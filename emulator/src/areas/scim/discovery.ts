import type { FastifyInstance, FastifyReply } from "fastify";
import type { Backend } from "../../backend/backend";
import { list, scimError, scimOrganization, send } from "./answers";

export const userSchema = "urn:ietf:params:scim:schemas:core:2.0:User";

const config = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
  documentationUri: "",
  patch: { supported: false },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: 99999 },
  changePassword: { supported: false },
  sort: { supported: true },
  etag: { supported: false },
  authenticationSchemes: {
    name: "OAuth 2.0 Bearer Token",
    description: "The token that the organization's single sign-on has for SCIM",
    specUri: "http://tools.ietf.org/html/rfc6750",
    type: "oauthbearertoken",
  },
};

const userType = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
  id: "User",
  name: "User",
  description: "User",
  endpoint: "/Users",
  schema: userSchema,
};

const schema = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:Schema"],
  id: userSchema,
  name: "User",
  description: "User Account",
  attributes: [
    attribute("userName", "string", "The user's address", { required: true, uniqueness: "server" }),
    attribute("name", "complex", "The user's name", {
      subAttributes: [
        attribute("givenName", "string", "The first of the user's names"),
        attribute("familyName", "string", "The last of the user's names"),
      ],
    }),
    attribute("displayName", "string", "The user's name at Docker", { mutability: "readOnly" }),
    attribute("active", "boolean", "Whether the user is a member of the organization"),
    attribute("emails", "complex", "The user's addresses", { multiValued: true, mutability: "readOnly" }),
    attribute("groups", "complex", "The user's teams", { multiValued: true, mutability: "readOnly" }),
  ],
};

function attribute(name: string, type: string, description: string, more: object = {}) {
  return {
    name,
    type,
    multiValued: false,
    description,
    required: false,
    caseExact: false,
    mutability: "readWrite",
    returned: "default",
    uniqueness: "none",
    subAttributes: [],
    ...more,
  };
}

/** What SCIM can do here (OpenAPI document, "SCIM"). */
export function scimDiscoveryRoutes(app: FastifyInstance, backend: Backend): void {
  const get = (path: string, answer: object) =>
    app.get(`/v2/scim/2.0/${path}`, { config: { open: true } }, async (request, reply) => {
      scimOrganization(backend, request);
      return send(reply, answer);
    });
  const getOne = (path: string, id: string, answer: object) =>
    app.get<OneThing>(`/v2/scim/2.0/${path}/:id`, { config: { open: true } }, async (request, reply: FastifyReply) => {
      scimOrganization(backend, request);
      if (request.params.id !== id) throw scimError(404, `there is no ${request.params.id}`);
      return send(reply, answer);
    });
  get("ServiceProviderConfig", config);
  get("ResourceTypes", list([userType]));
  getOne("ResourceTypes", "User", userType);
  get("Schemas", list([schema]));
  getOne("Schemas", userSchema, schema);
}

interface OneThing {
  Params: { id: string };
}
