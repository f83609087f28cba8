import { ofMember } from "../areas/organizations/events";
import type { Backend } from "../backend/backend";
import type { Organization } from "../state/organizations";
import { ownersTeam } from "../state/teams";
import { NotThereError } from "./notThereError";

/** What happens when somebody follows the link of an invitation. */
export function acceptInvite(backend: Backend, organization: Organization, invitee: string, username?: string): void {
  const invite = organization.invites.find((one) => one.invitee === invitee);
  if (!invite) throw new NotThereError(`${organization.name} has no invite for ${invitee}`);
  const user = username === undefined ? userOf(backend, invitee) : backend.state.users.get(username);
  if (!user) {
    const missing = username === undefined ? `with the address ${invitee}; say which user accepts` : username;
    throw new NotThereError(`there is no user ${missing}`);
  }
  organization.invites.splice(organization.invites.indexOf(invite), 1);
  const role = invite.team === ownersTeam ? "owner" : invite.role;
  organization.members[user.username] = role;
  const team = organization.teams.find(({ name }) => name === invite.team && name !== ownersTeam);
  team?.members.push(user.username);
  const data = { member: user.username, role };
  backend.record(ofMember(user.username, organization, "add", `${user.username} joined`, data));
}

function userOf(backend: Backend, invitee: string) {
  return [...backend.state.users.values()].find(
    ({ username, emails }) => username === invitee || emails.includes(invitee),
  );
}
