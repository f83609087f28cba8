import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { actorOf } from "../../access/identity";
import { type Access, findOrganization } from "../../access/organizations";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { fieldErrors, repositoryError } from "../../http/errors";
import { paginate } from "../../http/pagination";
import { type Invite, type Organization, role } from "../../state/organizations";
import { ofMember } from "./events";
import type { OneOrganization } from "./organizations";
import { requireAnotherOwner, shownRole } from "./roles";
import { memberView } from "./teamMembers";
import { membersOf } from "./teams";

const mayRead: Access = { role: "member", scope: "scope-member-read" };
const mayEdit: Access = { role: "owner", scope: "scope-member-edit" };
const change = z.strictObject({ role: z.enum(role.options, `must be one of ${role.options.join(", ")}`) });
const query = z.object({
  search: z.string().default(""),
  invites: z.enum(["true", "false"], "must be true or false").default("false"),
  type: z.enum(["all", "invitee", "member"], "must be one of all, invitee, member").optional(),
  role: z.enum(role.options, `must be one of ${role.options.join(", ")}`).optional(),
});

interface OneMember {
  Params: { org: string; member: string };
}

/** The members of an organization (OpenAPI document, "Orgs"). */
export function memberRoutes(app: FastifyInstance, backend: Backend): void {
  const list = "/v2/orgs/:org/members";

  app.get<OneOrganization>(list, async (request) => {
    const organization = findOrganization(backend, request, request.params.org, mayRead);
    const {
      search,
      invites,
      type = invites === "true" ? "all" : "member",
      role,
    } = parse(query, request.query, fieldErrors);
    const showsAddresses = organization.members[request.login?.name ?? ""] !== "member";
    const all = [
      ...(type === "invitee" ? [] : members(backend, organization, showsAddresses)),
      ...(type === "member" ? [] : organization.invites.map(inviteeView)),
    ];
    const found = all
      .filter((one) => [one.username, one.full_name, one.email].some((text) => text.includes(search)))
      .filter((one) => role === undefined || one.role === shownRole(role));
    return paginate(request, found, (one) => one, fieldErrors, 25);
  });

  app.get<OneOrganization>(`${list}/export`, async (request, reply) => {
    const organization = findOrganization(backend, request, request.params.org, { ...mayRead, role: "owner" });
    const rows = [...members(backend, organization, true), ...organization.invites.map(inviteeView)].map((one) =>
      [
        one.full_name,
        one.username,
        one.email,
        one.role === "Invitee" ? "Invitee" : "User",
        one.role,
        one.groups.join(", "),
        one.date_joined,
      ]
        .map(quoted)
        .join(","),
    );
    const file = `${organization.name}-members-${backend.clock.timestamp()}.csv`;
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", `attachment;filename="${file}"`)
      .send(["Name,Username,Email,Type,Permission,Teams,Date Joined", ...rows, ""].join("\n"));
  });

  app.put<OneMember>(`${list}/:member`, async (request) => {
    const { organization, member } = findMember(backend, request);
    const { role } = parse(change, request.body, fieldErrors);
    if (role !== "owner") requireAnotherOwner(organization, member);
    const isChange = organization.members[member] !== role;
    organization.members[member] = role;
    const done = `made ${member} ${role} of`;
    if (isChange) backend.record(ofMember(actorOf(request), organization, "role.change", done, { member, role }));
    return members(backend, organization, true).find(({ username }) => username === member);
  });

  app.delete<OneMember>(`${list}/:member`, async (request, reply) => {
    const { organization, member } = findMember(backend, request);
    requireAnotherOwner(organization, member);
    delete organization.members[member];
    for (const team of organization.teams) team.members = team.members.filter((name) => name !== member);
    backend.record(ofMember(actorOf(request), organization, "remove", `removed ${member} from`, { member }));
    return reply.code(204).send();
  });
}

function findMember(backend: Backend, request: FastifyRequest<OneMember>) {
  const organization = findOrganization(backend, request, request.params.org, mayEdit);
  const { member } = request.params;
  if (organization.members[member] === undefined) throw repositoryError(404, "the organization has no such member");
  return { organization, member };
}

function members(backend: Backend, organization: Organization, showsAddresses: boolean) {
  return Object.entries(organization.members).flatMap(([name, role]) => {
    const user = backend.state.users.get(name);
    if (!user) return [];
    const groups = organization.teams.filter((team) => membersOf(organization, team).includes(name));
    return [
      {
        ...memberView(user, showsAddresses),
        role: shownRole(role),
        groups: groups.map((team) => team.name),
        is_guest: false,
      },
    ];
  });
}

/** Somebody who was invited, by name or by address, and has no account here before accepting. */
function inviteeView({ id, invitee, team, createdAt }: Invite) {
  const isAddress = invitee.includes("@");
  const email = isAddress ? invitee : "";
  return {
    id: id.replaceAll("-", ""),
    uuid: id,
    username: isAddress ? "" : invitee,
    full_name: "",
    location: "",
    company: "",
    profile_url: "",
    date_joined: createdAt,
    gravatar_email: "",
    gravatar_url: "",
    type: "User",
    email,
    primary_email: email,
    role: "Invitee",
    groups: team === "" ? [] : [team],
    is_guest: false,
  };
}

function quoted(field: string): string {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
