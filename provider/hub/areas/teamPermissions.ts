import { z } from "zod";
import type { Client } from "../client";
import type { Clock } from "../http/clock";
import { ForbiddenError, undefinedIfMissing } from "../http/errors";
import { results } from "../http/pagination";
import { path } from "../http/path";
import { ListedReads } from "../listedReads";
import { meaning } from "./organizationRefusals";

/** What a team may do with a repository, as the repository's routes give it. */
const grant = z
  .object({ group_id: z.int(), group_name: z.string(), permission: z.string() })
  .transform((wire) => ({ teamId: wire.group_id, team: wire.group_name, permission: wire.permission }));

export type HubTeamPermission = z.output<typeof grant>;

interface Repository {
  namespace: string;
  repository: string;
}

const list = ({ namespace, repository }: Repository) => path`/v2/repositories/${namespace}/${repository}/groups`;
const one = ({ namespace, repository }: Repository, teamId: number) =>
  path`/v2/repositories/${namespace}/${repository}/groups/${teamId}/`;

/** Teams' permissions, which the API addresses by the teams' numbers. */
export class TeamPermissions {
  readonly #listed: ListedReads<typeof grant>;

  constructor(
    private readonly client: Client,
    clock: Clock,
  ) {
    this.#listed = new ListedReads(client, clock, (path) => ({
      path,
      entry: grant,
      key: (each) => String(each.teamId),
    }));
  }

  /** What the team may do with the repository, or undefined where it has no permission of its own. */
  get(repository: Repository, teamId: number): Promise<HubTeamPermission | undefined> {
    const request = { method: "GET", path: one(repository, teamId) } as const;
    return this.client.call(request, grant).catch(undefinedIfMissing).catch(refused(repository));
  }

  /** The same for a refresh, which asks for many: from the list of the repository's teams where that is fewer calls. */
  async refresh(repository: Repository, teamId: number): Promise<HubTeamPermission | undefined> {
    return (await this.#listed.find(list(repository), String(teamId))) ?? this.get(repository, teamId);
  }

  /** `GET /v2/repositories/{namespace}/{repository}/groups`, all pages. */
  async *list(repository: Repository): AsyncGenerator<HubTeamPermission> {
    try {
      yield* results(this.client, list(repository), grant);
    } catch (error) {
      refused(repository)(error);
    }
  }

  /** `POST /v2/repositories/{namespace}/{repository}/groups`, for a team that has no permission there yet. */
  async grant(repository: Repository, teamId: number, permission: string): Promise<void> {
    this.#changed(repository, teamId);
    const body = { group_id: teamId, permission };
    await this.client.send({ method: "POST", path: list(repository), body }).catch(refused(repository));
  }

  /** `PATCH /v2/repositories/{namespace}/{repository}/groups/{id}/`. */
  async change(repository: Repository, teamId: number, permission: string): Promise<void> {
    this.#changed(repository, teamId);
    await this.client
      .send({ method: "PATCH", path: one(repository, teamId), body: { permission } })
      .catch(refused(repository));
  }

  /** `DELETE /v2/repositories/{namespace}/{repository}/groups/{id}/`. One that is gone already is fine. */
  async revoke(repository: Repository, teamId: number): Promise<void> {
    this.#changed(repository, teamId);
    await this.client
      .send({ method: "DELETE", path: one(repository, teamId) })
      .catch(undefinedIfMissing)
      .catch(refused(repository));
  }

  #changed(repository: Repository, teamId: number): void {
    this.#listed.changed(list(repository), String(teamId));
  }
}

function refused({ namespace, repository }: Repository) {
  return meaning(
    ForbiddenError,
    `Team permissions of ${namespace}/${repository} can't be managed with these credentials: it takes the password, or a personal access token with repo:admin, of somebody who may administer the repository.`,
  );
}
