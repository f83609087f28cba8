import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { actorOf } from "../../access/identity";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { fieldErrors, repositoryError } from "../../http/errors";
import { paginate } from "../../http/pagination";
import type { User } from "../../state/accounts";
import type { Organization } from "../../state/organizations";
import { ownersTeam, type Team } from "../../state/teams";
import { userProfile, uuidOf } from "../accounts/profiles";
import { ofTeam } from "./events";
import { requireAnotherOwner } from "./roles";
import { findTeam, mayEdit, mayRead, membersOf, type OneTeam } from "./teams";

const addition = z.strictObject({ member: z.string("required").min(1, "required") });
const query = z.object({ search: z.string().default("") });

/** Who is in a team (OpenAPI document, "Groups"). */
export function teamMemberRoutes(app: FastifyInstance, backend: Backend): void {
  const path = "/v2/orgs/:org/groups/:team/members";

  app.get<OneTeam>(path, async (request) => {
    const { organization, team } = findTeam(backend, request, mayRead);
    const { search } = parse(query, request.query, fieldErrors);
    const showsAddresses = organization.members[request.login?.name ?? ""] !== "member";
    const members = membersOf(organization, team)
      .flatMap((name) => backend.state.users.get(name) ?? [])
      .filter((user) => isFoundBy(user, search, showsAddresses));
    return paginate(request, members, (user) => memberView(user, showsAddresses), fieldErrors);
  });

  app.post<OneTeam>(path, async (request, reply) => {
    const { organization, team } = findTeam(backend, request, mayEdit);
    const { member } = parse(addition, request.body, fieldErrors);
    if (organization.members[member] === undefined) {
      throw repositoryError(404, `${member} is not a member of the organization`);
    }
    if (membersOf(organization, team).includes(member)) return reply.code(200).send();
    if (team.name === ownersTeam) organization.members[member] = "owner";
    else team.members.push(member);
    backend.record(teamMemberChanged(actorOf(request), organization, team, member, "add"));
    return reply.code(200).send();
  });

  app.delete<OneTeam & { Params: { member: string } }>(`${path}/:member`, async (request, reply) => {
    const { organization, team } = findTeam(backend, request, mayEdit);
    const { member } = request.params;
    if (!membersOf(organization, team).includes(member)) throw repositoryError(404, "the team has no such member");
    if (team.name === ownersTeam) {
      requireAnotherOwner(organization, member);
      organization.members[member] = "member";
    } else team.members.splice(team.members.indexOf(member), 1);
    backend.record(teamMemberChanged(actorOf(request), organization, team, member, "remove"));
    return reply.code(204).send();
  });
}

function teamMemberChanged(
  actor: string,
  organization: Organization,
  team: Team,
  member: string,
  action: "add" | "remove",
) {
  const done = action === "add" ? `added ${member} to` : `removed ${member} from`;
  return ofTeam(actor, organization, `member.${action}`, `${done} the team ${team.name}`, { team: team.name, member });
}

function isFoundBy({ username, fullName, emails }: User, search: string, byAddress: boolean): boolean {
  return [username, fullName, ...(byAddress ? emails : [])].some((text) => text.includes(search));
}

/** An account in a list of members. Addresses are for owners, editors and the organization's own tokens. */
export function memberView(user: User, showsAddresses: boolean) {
  const email = showsAddresses ? (user.emails[0] ?? "") : "";
  return { ...userProfile(user), uuid: uuidOf(user), email, primary_email: email };
}
