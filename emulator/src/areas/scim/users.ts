import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import type { FieldErrors } from "../../http/errors";
import type { User } from "../../state/accounts";
import type { Organization } from "../../state/organizations";
import { uuidOf } from "../accounts/profiles";
import { membersOf } from "../organizations/teams";
import { list, scimError, scimOrganization, send } from "./answers";
import { userSchema } from "./discovery";
import { parseFilter } from "./filter";

const number = z.coerce.number("must be a number").int("must be a whole number").min(1, "must be at least 1");
const query = z.object({
  startIndex: number.default(1),
  count: number.max(200, "must be at most 200").default(100),
  filter: z.string().optional(),
  attributes: z.string().optional(),
  sortBy: z.string().default("userName"),
  sortOrder: z.enum(["ascending", "descending"], "must be ascending or descending").default("ascending"),
});

/** The attributes that a filter or an order may name. */
const readers: Record<string, (user: ScimUser) => string[]> = {
  id: ({ id }) => [id],
  username: ({ userName }) => [userName],
  displayname: ({ displayName }) => [displayName],
  active: ({ active }) => [String(active)],
  "name.givenname": ({ name }) => [name.givenName],
  "name.familyname": ({ name }) => [name.familyName],
  emails: ({ emails }) => emails.map(({ value }) => value),
  "emails.value": ({ emails }) => emails.map(({ value }) => value),
};

type ScimUser = ReturnType<typeof view>;

/** The members of an organization as its single sign-on sees them: what SCIM reads (OpenAPI document, "SCIM"). */
export function scimUserRoutes(app: FastifyInstance, backend: Backend): void {
  const path = "/v2/scim/2.0/Users";

  app.get(path, { config: { open: true } }, async (request, reply) => {
    const users = scimUsers(backend, request);
    const { startIndex, count, filter, attributes, sortBy, sortOrder } = parse(query, request.query, invalid);
    const isWanted = filter === undefined ? () => true : parseFilter(filter);
    const key = readerOf(sortBy);
    const found = users
      .filter((user) => isWanted((attribute) => readerOf(attribute)(user)))
      .sort((a, b) => (key(a)[0] ?? "").localeCompare(key(b)[0] ?? ""));
    if (sortOrder === "descending") found.reverse();
    const page = found.slice(startIndex - 1, startIndex - 1 + count).map((user) => limited(user, attributes));
    return send(reply, { ...list(page), totalResults: found.length, startIndex, itemsPerPage: page.length });
  });

  app.get<{ Params: { id: string } }>(`${path}/:id`, { config: { open: true } }, async (request, reply) => {
    const user = scimUsers(backend, request).find(({ id }) => id === request.params.id);
    if (!user) throw scimError(404, "user not found");
    return send(reply, user);
  });
}

function scimUsers(backend: Backend, request: FastifyRequest): ScimUser[] {
  const organization = scimOrganization(backend, request);
  const base = `${request.protocol}://${request.host}/v2/scim/2.0/Users`;
  return Object.keys(organization.members).flatMap((name) => {
    const user = backend.state.users.get(name);
    return user ? [view(organization, user, base)] : [];
  });
}

function readerOf(attribute: string): (user: ScimUser) => string[] {
  const reader = readers[attribute.toLowerCase()];
  if (!reader) throw scimError(400, `not an attribute to filter or sort by: ${attribute}`, "invalidPath");
  return reader;
}

/** What everyone has, and the attributes that were asked for, all unless any was. */
function limited(user: ScimUser, attributes: string | undefined): object {
  if (attributes === undefined) return user;
  const wanted = new Set(["schemas", "id", ...attributes.split(",")].map((name) => name.trim().toLowerCase()));
  return Object.fromEntries(Object.entries(user).filter(([name]) => wanted.has(name.toLowerCase())));
}

function view(organization: Organization, user: User, base: string) {
  const [givenName = "", ...rest] = user.fullName.split(" ");
  const id = uuidOf(user);
  const teams = organization.teams.filter((team) => membersOf(organization, team).includes(user.username));
  return {
    schemas: [userSchema],
    id,
    userName: user.emails[0] ?? "",
    name: { givenName, familyName: rest.join(" ") },
    displayName: user.username,
    active: true,
    emails: user.emails.map((value, index) => ({ value, display: value, primary: index === 0 })),
    groups: teams.map(({ name }) => ({ value: name, display: name })),
    meta: { resourceType: "User", location: `${base}/${id}`, created: user.joinedAt, lastModified: user.joinedAt },
  };
}

function invalid(fields: FieldErrors) {
  const detail = Object.entries(fields).map(([field, message]) => `${field}: ${message}`);
  return scimError(400, detail.join("; "), "invalidValue");
}
