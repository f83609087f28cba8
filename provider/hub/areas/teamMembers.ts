import { z } from "zod";
import type { Client } from "../client";
import type { Clock } from "../http/clock";
import { NotFoundError, undefinedIfMissing } from "../http/errors";
import { collect, results } from "../http/pagination";
import { path } from "../http/path";
import { ListedReads } from "../listedReads";
import { meaning, refusedIn } from "./organizationRefusals";

const member = z
  .object({ username: z.string(), full_name: z.string().nullish() })
  .transform((wire) => ({ username: wire.username, fullName: wire.full_name ?? "" }));

export type HubTeamMember = z.output<typeof member>;

const list = (organization: string, team: string) => path`/v2/orgs/${organization}/groups/${team}/members`;

/** Who is in a team. There is no reading of one member but by a search, and none is needed where the list has it. */
export class TeamMembers {
  readonly #listed: ListedReads<typeof member>;

  constructor(
    private readonly client: Client,
    clock: Clock,
  ) {
    this.#listed = new ListedReads(client, clock, (path) => ({ path, entry: member, key: (each) => each.username }));
  }

  /** All members of a team, or undefined when there is no such team. */
  async list(organization: string, team: string): Promise<HubTeamMember[] | undefined> {
    const members = collect(results(this.client, list(organization, team), member));
    return (await members.catch(undefinedIfMissing).catch(refused(organization)))?.items;
  }

  /** Whether somebody is in a team: from its list where many are asked for, and what that lacks is searched for. */
  async has(organization: string, team: string, username: string): Promise<boolean> {
    if (await this.#listed.find(list(organization, team), username)) return true;
    const found = collect(results(this.client, list(organization, team), member, { search: username }));
    const items = (await found.catch(undefinedIfMissing).catch(refused(organization)))?.items;
    return items?.some((each) => each.username === username) ?? false;
  }

  /** `POST /v2/orgs/{organization}/groups/{team}/members`. Somebody who is in it already is fine. */
  async add(organization: string, team: string, username: string): Promise<void> {
    const [path, body] = [list(organization, team), { member: username }];
    this.#listed.changed(path, username);
    await this.client
      .send({ method: "POST", path, body, repeatable: true })
      .catch(refused(organization))
      .catch(
        meaning(
          NotFoundError,
          `${username} was not added to the team "${team}" of "${organization}": either there is no such team, or ${username} is not a member of the organization, or has not accepted the invitation yet. OrgMember invites.`,
        ),
      );
  }

  /** `DELETE /v2/orgs/{organization}/groups/{team}/members/{username}`. Somebody who is not in it is fine. */
  async remove(organization: string, team: string, username: string): Promise<void> {
    this.#listed.changed(list(organization, team), username);
    await this.client
      .send({ method: "DELETE", path: path`/v2/orgs/${organization}/groups/${team}/members/${username}` })
      .catch(undefinedIfMissing)
      .catch(refused(organization));
  }
}

function refused(organization: string) {
  return refusedIn(
    organization,
    "Team members",
    "the password of an owner or an organization access token with scope-group-edit, and a Docker Team or Business plan",
  );
}
