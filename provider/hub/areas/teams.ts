import { z } from "zod";
import type { Client } from "../client";
import type { Clock } from "../http/clock";
import { undefinedIfMissing } from "../http/errors";
import { collect, results } from "../http/pagination";
import { path, type Query } from "../http/path";
import { ListedReads } from "../listedReads";
import { SharedReads } from "../sharedReads";
import { noOrganization, refusedIn } from "./organizationRefusals";

/** A team as `GET /v2/orgs/{organization}/groups/{team}` and the list give it. */
const team = z
  .object({
    id: z.int(),
    uuid: z.string(),
    name: z.string(),
    description: z.string().nullish(),
    member_count: z.int().nullish(),
  })
  .transform((wire) => ({
    id: wire.id,
    uuid: wire.uuid,
    name: wire.name,
    description: wire.description ?? "",
    memberCount: wire.member_count ?? undefined,
  }));

export type HubTeam = z.output<typeof team>;

const list = (organization: string) => path`/v2/orgs/${organization}/groups`;
const one = (organization: string, name: string) => path`/v2/orgs/${organization}/groups/${name}`;

/** Teams, which the API calls groups. It addresses them by their names, which change. */
export class Teams {
  readonly #listed: ListedReads<typeof team>;
  readonly #all: SharedReads<HubTeam[]>;

  constructor(
    private readonly client: Client,
    clock: Clock,
  ) {
    this.#listed = new ListedReads(client, clock, (organization) => ({
      path: list(organization),
      entry: team,
      key: (each) => each.name,
    }));
    this.#all = new SharedReads(clock);
  }

  /** `POST /v2/orgs/{organization}/groups`. Not repeated: see HubError.maybeDone. */
  create(organization: string, wanted: { name: string; description?: string | undefined }): Promise<HubTeam> {
    const { name, description } = wanted;
    this.#listed.changed(organization, name);
    const body = { name, ...(description === undefined ? {} : { description }) };
    return this.client
      .call({ method: "POST", path: list(organization), body }, team)
      .catch(refused(organization))
      .catch(noOrganization(organization));
  }

  /** The team that has the name now, or undefined when there is none. */
  get(organization: string, name: string): Promise<HubTeam | undefined> {
    const request = { method: "GET", path: one(organization, name) } as const;
    return this.client.call(request, team).catch(undefinedIfMissing).catch(refused(organization));
  }

  /** The same for what asks for many: from the list of the organization's teams where that is fewer calls. */
  async refresh(organization: string, name: string): Promise<HubTeam | undefined> {
    return (await this.#listed.find(organization, name)) ?? this.get(organization, name);
  }

  /** The team wherever it is now: under the name that it had, or under another. */
  async locate(organization: string, known: { name: string; uuid: string }): Promise<HubTeam | undefined> {
    const found = await this.refresh(organization, known.name);
    if (found?.uuid === known.uuid) return found;
    for await (const each of this.list(organization)) if (each.uuid === known.uuid) return each;
    return undefined;
  }

  /** The team of this number, of an organization's list that all who ask within a short time share. */
  async numbered(organization: string, id: string): Promise<HubTeam | undefined> {
    const all = await this.#all.get(organization, async () => (await collect(this.list(organization))).items);
    return all.find((each) => String(each.id) === id);
  }

  /** `GET /v2/orgs/{organization}/groups`, all pages. */
  async *list(organization: string, filters: Query = {}): AsyncGenerator<HubTeam> {
    try {
      yield* results(this.client, list(organization), team, filters);
    } catch (error) {
      refused(organization)(error);
    }
  }

  /** `PATCH /v2/orgs/{organization}/groups/{team}`: what is undefined stays as it is. */
  async update(
    organization: string,
    name: string,
    wanted: { name?: string | undefined; description?: string | undefined },
  ): Promise<void> {
    const body = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    for (const each of [name, wanted.name]) if (each !== undefined) this.#listed.changed(organization, each);
    await this.client.send({ method: "PATCH", path: one(organization, name), body }).catch(refused(organization));
  }

  /** `DELETE /v2/orgs/{organization}/groups/{team}`. One that is gone already is fine. */
  async delete(organization: string, name: string): Promise<void> {
    this.#listed.changed(organization, name);
    await this.client
      .send({ method: "DELETE", path: one(organization, name) })
      .catch(undefinedIfMissing)
      .catch(refused(organization));
  }
}

function refused(organization: string) {
  return refusedIn(
    organization,
    "Teams",
    "the password of an owner or an organization access token with scope-group-edit, and a Docker Team or Business plan",
  );
}
