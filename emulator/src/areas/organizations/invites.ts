import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { actorOf } from "../../access/identity";
import { type Access, findOrganization } from "../../access/organizations";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { fieldErrors, repositoryError } from "../../http/errors";
import { type Invite, type Organization, role } from "../../state/organizations";
import { ofMember } from "./events";
import type { OneOrganization } from "./organizations";
import { shownRole } from "./roles";

const mayRead: Access = { role: "owner", scope: "scope-invite-read" };
const mayEdit: Access = { role: "owner", scope: "scope-invite-edit" };
const text = z.string("must be a string");
const bulk = z.strictObject({
  org: text.min(1, "required"),
  team: text.default(""),
  role: z.enum(role.options, `must be one of ${role.options.join(", ")}`).default("member"),
  invitees: z.array(text, "must be a list").min(1, "must not be empty"),
  dry_run: z.boolean("must be true or false").default(false),
});

interface OneInvite {
  Params: { id: string };
}

/** Those who were asked to join (OpenAPI document, "Invites"). */
export function inviteRoutes(app: FastifyInstance, backend: Backend): void {
  app.get<OneOrganization>("/v2/orgs/:org/invites", async (request) => {
    const organization = findOrganization(backend, request, request.params.org, mayRead);
    return { data: organization.invites.map((invite) => view(organization, invite)) };
  });

  app.post("/v2/invites/bulk", async (request, reply) => {
    const asked = parse(bulk, request.body, fieldErrors);
    const organization = findOrganization(backend, request, asked.org, mayEdit);
    if (asked.team !== "" && !organization.teams.some(({ name }) => name === asked.team)) {
      throw fieldErrors({ team: "the organization has no such team" });
    }
    const invitees = [...new Set(asked.invitees)].map((invitee) => {
      const status = statusOf(backend, organization, invitee);
      if (status !== "invited" || asked.dry_run) return { invitee, status };
      const { team, role } = asked;
      const inviter = actorOf(request);
      const createdAt = backend.clock.timestamp();
      const invite = { id: crypto.randomUUID(), invitee, inviter, role, team, createdAt };
      organization.invites.push(invite);
      backend.record(ofMember(inviter, organization, "invite.send", `invited ${invitee} to`, { invitee, role }));
      return { invitee, status, invite: view(organization, invite) };
    });
    return reply.code(202).send({ invitees });
  });

  app.delete<OneInvite>("/v2/invites/:id", async (request, reply) => {
    const { organization, invite } = findInvite(backend, request);
    organization.invites.splice(organization.invites.indexOf(invite), 1);
    return reply.code(204).send();
  });

  app.patch<OneInvite>("/v2/invites/:id/resend", async (request, reply) => {
    const { organization, invite } = findInvite(backend, request);
    const { invitee, role } = invite;
    backend.record(
      ofMember(actorOf(request), organization, "invite.send", `invited ${invitee} again to`, { invitee, role }),
    );
    return reply.code(204).send();
  });
}

function findInvite(backend: Backend, request: FastifyRequest<OneInvite>) {
  for (const organization of backend.state.organizations.values()) {
    const invite = organization.invites.find(({ id }) => id === request.params.id);
    if (invite) return { organization: findOrganization(backend, request, organization.name, mayEdit), invite };
  }
  throw repositoryError(404, "invite not found");
}

/** What comes of asking somebody, by name or by address. */
function statusOf(backend: Backend, organization: Organization, invitee: string): string {
  const isAddress = z.email().safeParse(invitee).success;
  const user = [...backend.state.users.values()].find(({ username, emails }) =>
    isAddress ? emails.includes(invitee) : username === invitee,
  );
  if (user && organization.members[user.username] !== undefined) return "existing_org_member";
  if (!user && !isAddress) return "invalid_email_or_docker_id";
  return organization.invites.some((invite) => invite.invitee === invitee) ? "already_invited" : "invited";
}

function view({ name }: Organization, { id, inviter, invitee, team, role, createdAt }: Invite) {
  return { id, inviter_username: inviter, invitee, org: name, team, role: shownRole(role), created_at: createdAt };
}
