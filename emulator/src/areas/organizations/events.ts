import type { Change } from "../../state/change";
import type { Organization } from "../../state/organizations";

/** A change to an organization. */
export function ofOrganization(
  actor: string,
  { name }: Organization,
  action: string,
  description: string,
  data: Change["data"] = {},
): Change {
  return { account: name, action: `org.${action}`, name, actor, data, description };
}

export function settingsUpdated(actor: string, organization: Organization, settings: Record<string, boolean>): Change {
  const data = Object.fromEntries(Object.entries(settings).map(([setting, value]) => [setting, String(value)]));
  const description = `changed the settings of the organization ${organization.name}`;
  return ofOrganization(actor, organization, "settings.update", description, data);
}

/** Something done to a team or with it. */
export function ofTeam(
  actor: string,
  organization: Organization,
  action: string,
  done: string,
  data: Record<string, string> & { team: string },
): Change {
  return ofOrganization(
    actor,
    organization,
    `team.${action}`,
    `${done} of the organization ${organization.name}`,
    data,
  );
}

/** Something done to a member or to somebody who was invited. */
export function ofMember(
  actor: string,
  organization: Organization,
  action: string,
  done: string,
  data: Record<string, string>,
): Change {
  return ofOrganization(actor, organization, `member.${action}`, `${done} the organization ${organization.name}`, data);
}
