import { z } from "zod";
import { defineResource, type Listed } from "../define";
import { memberName, memberPermissions, organization, role } from "../fields/organizationFields";
import type { Hub, HubInvite, HubMember } from "../hub";
import { existsAlready, Refusal } from "../refusals";
import { byOwner } from "../rules/byOwner";
import { createOnce } from "../rules/createOnce";
import { idFrom } from "../rules/terraform";

const inputs = z.strictObject({
  organization: organization.describe("The organization."),
  member: memberName.describe(
    "Who: a Docker ID, or an e-mail address. An address is found in the organization while it is the one that Docker Hub shows for the account.",
  ),
  role: role.describe("What the member may do: `member`, `editor` or `owner`."),
  adoptExisting: z
    .boolean()
    .default(false)
    .describe(
      "Whether somebody who is a member already is adopted, with a change of the role, instead of being an error.",
    ),
});

const status = z.enum(["member", "pending"]).meta({
  id: "OrgMemberStatus",
  description: "Whether somebody is a member, or was invited and did not accept yet.",
});

const outputs = z.object({
  status: status.describe("`pending` while the invitation is not accepted; then `member`."),
  username: z.string().optional().describe("The Docker ID, once it is known."),
  inviteId: z.string().optional().describe("The id of the invitation while it is pending."),
});

type Inputs = z.output<typeof inputs>;
type Outputs = z.output<typeof outputs>;

/** Where somebody stands with the organization. */
type Standing = { member: HubMember; invite?: undefined } | { invite: HubInvite; member?: undefined };

export const orgMember = defineResource({
  token: "OrgMember",
  docs: {
    about: `A member of an organization, by Docker ID or e-mail address.

Somebody who is not a member is invited, once: while the invitation is pending, \`status\` is \`pending\` and nothing differs. It is recognized when it was accepted. Docker Hub can't change the role of a pending invitation: a change withdraws it and sends another.`,
    endpoints: [
      "GET /v2/orgs/{organization}/members",
      "GET /v2/orgs/{organization}/invites",
      "POST /v2/invites/bulk",
      "PUT /v2/orgs/{organization}/members/{username}",
      "DELETE /v2/orgs/{organization}/members/{username}",
      "DELETE /v2/invites/{id}",
    ],
    permissions: memberPermissions,
    get: { id: "acme/alice" },
    destroy: "Takes the member out of the organization and all its teams, or withdraws the invitation.",
    errors: [
      { error: "The user is a member already.", remedy: "Set `adoptExisting: true`; the preview says what changes." },
      { error: "There is no such Docker ID.", remedy: "Check it, or invite by e-mail address." },
      { error: "The last owner can't be removed or get another role.", remedy: "Make somebody else an owner first." },
    ],
  },
  inputs,
  outputs,
  identity: ["organization", "member"],
  changedByUpdate: ["status", "username", "inviteId"],
  secrets: [],

  async create({ hub, inputs, before }) {
    const found = await standing(hub, inputs);
    // An invitation of this role is what was asked for, whoever sent it: a run that was interrupted, perhaps.
    const isAsAsked = found?.invite !== undefined && hasRole(found, inputs.role);
    if (found && !isAsAsked && !inputs.adoptExisting && !before) {
      throw existsAlready(described(inputs, found), false);
    }
    const now = found ? await withRole(hub, inputs, found) : await invite(hub, inputs);
    return { state: { ...inputs, ...shown(now) } };
  },

  async read({ hub, key: { organization, member } }) {
    const found = await standing(hub, { organization, member });
    const role = found && roleOf(found);
    return found && { organization, member, ...(role && { role: role as Inputs["role"] }), ...shown(found) };
  },

  async update({ hub, state, inputs }) {
    const { status, username, inviteId } = state;
    if (inputs.role === state.role) return { ...inputs, status, username, inviteId };
    const found = await standing(hub, inputs);
    const now = found ? await withRole(hub, inputs, found) : await invite(hub, inputs);
    return { ...inputs, ...shown(now) };
  },

  async delete({ hub, state }) {
    const { organization } = state;
    const found = await standing(hub, state);
    if (found?.member) await hub.orgMembers.remove(organization, found.member);
    if (found?.invite) await hub.invites.withdraw(organization, found.invite.id);
  },

  auditActions: { deleted: "org.member.remove", changed: () => "org.member.role.change" },
  listed: {
    kind: "orgMember",
    lists: (hub, ids) => byOwner(ids, "the members", (each) => listed(hub, each, ids)),
  },
  importing: {
    of: "organization",
    all: everyOne,
    terraform: {
      docker_org_member: (each) =>
        (idFrom("org_name", "user_name")(each) ?? idFrom("org_name", "email")(each))?.toLowerCase(),
    },
  },
});

/** Members, and those who were invited and did not answer yet. */
async function* everyOne(hub: Hub, organization: string): AsyncGenerator<Partial<Inputs>> {
  for await (const { username: member, role } of hub.orgMembers.list(organization)) {
    yield { organization, member, role: role as Inputs["role"] };
  }
  for (const { invitee, role } of await hub.invites.list(organization)) {
    yield { organization, member: invitee.toLowerCase(), ...(role && { role: role as Inputs["role"] }) };
  }
}

/** Members and those who are invited. A member who is declared by an address is listed by it. */
async function* listed(hub: Hub, organization: string, ids: readonly string[]): AsyncGenerator<Listed> {
  for await (const { username, email, role } of hub.orgMembers.list(organization)) {
    const byAddress = `${organization}/${email}`;
    const id = ids.includes(byAddress) ? byAddress : `${organization}/${username}`;
    yield { id, details: [role], properties: { role, status: "member" } };
  }
  for (const { invitee, role = "member", createdAt } of await hub.invites.list(organization)) {
    const id = `${organization}/${invitee.toLowerCase()}`;
    yield { id, details: [role, "invited"], properties: { role, status: "pending" }, createdAt };
  }
}

async function standing(hub: Hub, who: Pick<Inputs, "organization" | "member">): Promise<Standing | undefined> {
  const member = await hub.orgMembers.find(who.organization, who.member);
  if (member) return { member };
  const invites = await hub.invites.list(who.organization);
  const invite = invites.find(({ invitee }) => invitee.toLowerCase() === who.member);
  return invite && { invite };
}

function roleOf({ member, invite }: Standing): string | undefined {
  return member ? member.role : invite.role;
}

/** Of an invitation whose role Docker Hub does not tell nothing is known to differ. */
function hasRole(found: Standing, role: string): boolean {
  return (roleOf(found) ?? role) === role;
}

function shown({ member, invite }: Standing): Outputs {
  return member
    ? { status: "member", username: member.username, inviteId: undefined }
    : { status: "pending", username: undefined, inviteId: invite.id };
}

function described({ organization, member }: Inputs, found: Standing): string {
  return found.member
    ? `The membership of ${member} in "${organization}"`
    : `An invitation of ${member} to "${organization}" as ${found.invite.role ?? "a member"}`;
}

/** Brings somebody to the role that is declared; nothing is sent where that is so already. */
async function withRole(hub: Hub, inputs: Inputs, found: Standing): Promise<Standing> {
  const { organization, role } = inputs;
  if (hasRole(found, role)) return found;
  if (found.invite) {
    await hub.invites.withdraw(organization, found.invite.id);
    return invite(hub, inputs);
  }
  await hub.orgMembers.setRole(organization, found.member, role);
  return { member: { ...found.member, role } };
}

/** An invitation is a mail to somebody: where the answer was lost, it is looked up and not sent again. */
function invite(hub: Hub, inputs: Inputs): Promise<Standing> {
  const { organization, member, role } = inputs;
  return createOnce<Standing, Standing>({
    create: async () => {
      const { status, invite } = await hub.invites.send(organization, member, role);
      if (status === "invited" && invite) return { invite };
      const found = await standing(hub, inputs);
      if (found && hasRole(found, role)) return found;
      throw notInvited(inputs, status);
    },
    find: () => standing(hub, inputs),
    take: async (found) => found,
    mayExist: () =>
      `Whether ${member} was invited to "${organization}" could not be found out. Run \`pulumi up\` again.`,
    sleep: hub.sleep,
  });
}

const reasons: Record<string, string> = {
  invalid_email_or_docker_id: "there is no such Docker ID. Check it, or invite by e-mail address",
  existing_org_member:
    "the account is a member already. If the address is not the one that Docker Hub shows for it, declare the Docker ID; else set adoptExisting: true",
  already_invited: "there is an invitation to another role already. Set adoptExisting: true to replace it",
};

function notInvited({ organization, member }: Inputs, status: string): Refusal {
  return new Refusal(
    `${member} was not invited to "${organization}": ${reasons[status] ?? `Docker Hub says "${status}"`}.`,
  );
}
