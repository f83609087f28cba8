import { z } from "zod";
import type { Client } from "../client";
import type { Clock } from "../http/clock";
import { NotFoundError, undefinedIfMissing } from "../http/errors";
import { results } from "../http/pagination";
import { path } from "../http/path";
import { ListedReads } from "../listedReads";
import { meaning, refusedIn } from "./organizationRefusals";

/** A member as the list gives it: roles come out capitalised, and addresses are for owners. */
const member = z
  .object({
    username: z.string(),
    role: z.string(),
    email: z.string().nullish(),
    full_name: z.string().nullish(),
    groups: z.array(z.string()).nullish(),
    is_guest: z.boolean().nullish(),
    date_joined: z.string().nullish(),
  })
  .transform((wire) => ({
    username: wire.username,
    role: wire.role.toLowerCase(),
    email: wire.email?.toLowerCase() ?? "",
    fullName: wire.full_name ?? "",
    teams: wire.groups ?? [],
    isGuest: wire.is_guest ?? false,
    joinedAt: wire.date_joined ?? undefined,
  }));

export type HubMember = z.output<typeof member>;

const list = (organization: string) => path`/v2/orgs/${organization}/members`;

/** The members of an organization, by their names or their addresses. Those who were invited are in `invites.ts`. */
export class OrgMembers {
  readonly #byName: ListedReads<typeof member>;
  readonly #byAddress: ListedReads<typeof member>;

  constructor(
    private readonly client: Client,
    clock: Clock,
  ) {
    const listed = (key: (each: HubMember) => string) =>
      new ListedReads(client, clock, (organization) => ({ path: list(organization), entry: member, key }));
    this.#byName = listed((each) => each.username);
    this.#byAddress = listed((each) => each.email);
  }

  /** The member with this name or address: from the list where many are asked for, else by a search. */
  async find(organization: string, who: string): Promise<HubMember | undefined> {
    const listed = await this.#listedAs(who).find(organization, who);
    if (listed) return listed;
    for await (const each of this.list(organization, who)) {
      if (each.username === who || each.email === who) return each;
    }
    return undefined;
  }

  /** `GET /v2/orgs/{organization}/members`, all pages; with `search`, those in whose names or addresses it is. */
  async *list(organization: string, search?: string): AsyncGenerator<HubMember> {
    try {
      yield* results(this.client, list(organization), member, { search });
    } catch (error) {
      refused(organization)(error);
    }
  }

  /** `PUT /v2/orgs/{organization}/members/{username}`. */
  async setRole(organization: string, { username, email }: HubMember, role: string): Promise<void> {
    this.#changed(organization, [username, email]);
    await this.client
      .send({ method: "PUT", path: path`/v2/orgs/${organization}/members/${username}`, body: { role } })
      .catch(refused(organization))
      .catch(meaning(NotFoundError, `${username} is not a member of "${organization}" any more.`));
  }

  /** `DELETE /v2/orgs/{organization}/members/{username}`. Somebody who left already is fine. */
  async remove(organization: string, { username, email }: HubMember): Promise<void> {
    this.#changed(organization, [username, email]);
    await this.client
      .send({ method: "DELETE", path: path`/v2/orgs/${organization}/members/${username}` })
      .catch(undefinedIfMissing)
      .catch(refused(organization));
  }

  #listedAs(who: string): ListedReads<typeof member> {
    return who.includes("@") ? this.#byAddress : this.#byName;
  }

  #changed(organization: string, names: readonly string[]): void {
    for (const each of names) this.#listedAs(each).changed(organization, each);
  }
}

function refused(organization: string) {
  return refusedIn(
    organization,
    "Members",
    "the password of an owner or an organization access token with scope-member-edit and scope-invite-edit",
  );
}
