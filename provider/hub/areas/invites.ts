import { z } from "zod";
import type { Client } from "../client";
import type { Clock } from "../http/clock";
import { undefinedIfMissing } from "../http/errors";
import { path } from "../http/path";
import { SharedReads } from "../sharedReads";
import { refusedIn } from "./organizationRefusals";

const invite = z
  .object({
    id: z.string(),
    invitee: z.string(),
    role: z.string().nullish(),
    team: z.string().nullish(),
    inviter_username: z.string().nullish(),
    created_at: z.string().nullish(),
  })
  .transform((wire) => ({
    id: wire.id,
    invitee: wire.invitee,
    /** Undefined where the Hub does not tell. */
    role: wire.role?.toLowerCase(),
    team: wire.team || undefined,
    inviter: wire.inviter_username || undefined,
    createdAt: wire.created_at ?? undefined,
  }));

export type HubInvite = z.output<typeof invite>;

const sent = z
  .object({
    invitees: z.array(z.object({ invitee: z.string(), status: z.string(), invite: invite.nullish().catch(undefined) })),
  })
  .transform(({ invitees }) => invitees);

/** What came of asking somebody: `invited`, `already_invited`, `existing_org_member`, or that there is nobody of that name. */
export interface Invitation {
  status: string;
  invite: HubInvite | undefined;
}

/** Those who were asked to join an organization and did not answer yet. */
export class Invites {
  readonly #shared: SharedReads<HubInvite[]>;

  constructor(
    private readonly client: Client,
    clock: Clock,
  ) {
    this.#shared = new SharedReads(clock);
  }

  /** `GET /v2/orgs/{organization}/invites`, which has no pages. */
  list(organization: string): Promise<HubInvite[]> {
    const request = { method: "GET", path: path`/v2/orgs/${organization}/invites` } as const;
    return this.#shared.get(organization, async () => {
      const answer = await this.client.call(request, z.object({ data: z.array(invite) })).catch(refused(organization));
      return answer.data;
    });
  }

  /** `POST /v2/invites/bulk`, for one. Not repeated: see HubError.maybeDone. */
  async send(organization: string, invitee: string, role: string): Promise<Invitation> {
    const body = { org: organization, role, invitees: [invitee], dry_run: false };
    const [answer] = await this.#changing(organization, () =>
      this.client.call(
        { method: "POST", path: "/v2/invites/bulk", body },
        sent.refine((all) => all.length === 1),
      ),
    );
    return { status: answer?.status ?? "", invite: answer?.invite ?? undefined };
  }

  /** `DELETE /v2/invites/{id}`. One that was answered or withdrawn already is fine. */
  async withdraw(organization: string, id: string): Promise<void> {
    await this.#changing(organization, () =>
      this.client.send({ method: "DELETE", path: path`/v2/invites/${id}` }).catch(undefinedIfMissing),
    );
  }

  async #changing<T>(organization: string, change: () => Promise<T>): Promise<T> {
    try {
      return await change();
    } catch (error) {
      return refused(organization)(error);
    } finally {
      this.#shared.forget(organization);
    }
  }
}

function refused(organization: string) {
  return refusedIn(
    organization,
    "Invitations",
    "the password of an owner or an organization access token with scope-member-edit and scope-invite-edit",
  );
}
