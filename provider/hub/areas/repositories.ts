import { z } from "zod";
import type { Client } from "../client";
import type { Clock } from "../http/clock";
import { explain, ForbiddenError, NotFoundError, undefinedIfMissing } from "../http/errors";
import { results } from "../http/pagination";
import { path, type Query } from "../http/path";
import { ListedReads } from "../listedReads";

const category = z.object({ name: z.string(), slug: z.string() });

/** A repository as `GET /v2/namespaces/{namespace}/repositories/{repository}` gives it; a list leaves the overview out. */
const repository = z
  .object({
    namespace: z.string(),
    name: z.string(),
    description: z.string().nullish(),
    full_description: z.string().nullish(),
    is_private: z.boolean(),
    status: z.number().nullish(),
    status_description: z.string().nullish(),
    star_count: z.number().nullish(),
    pull_count: z.number().nullish(),
    storage_size: z.number().nullish(),
    date_registered: z.string().nullish(),
    last_updated: z.string().nullish(),
    categories: z.array(category).nullish(),
    immutable_tags_settings: z.object({ enabled: z.boolean(), rules: z.array(z.string()).nullish() }).nullish(),
  })
  .transform((wire) => ({
    namespace: wire.namespace,
    name: wire.name,
    description: wire.description ?? "",
    fullDescription: wire.full_description ?? "",
    isPrivate: wire.is_private,
    isActive: isActive(wire.status),
    status: wire.status_description ?? undefined,
    starCount: wire.star_count ?? undefined,
    pullCount: wire.pull_count ?? undefined,
    storageSize: wire.storage_size ?? undefined,
    createdAt: wire.date_registered ?? undefined,
    lastUpdated: wire.last_updated ?? undefined,
    categories: wire.categories ?? [],
    immutableTags: wire.immutable_tags_settings
      ? { enabled: wire.immutable_tags_settings.enabled, rules: wire.immutable_tags_settings.rules ?? [] }
      : undefined,
  }));

export type HubRepository = z.output<typeof repository>;

/** What an entry of a list must have to stand for the repository. */
const entry = z
  .object({
    namespace: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    is_private: z.boolean(),
    status: z.union([z.literal(0), z.literal(1)]),
    categories: z.array(category),
    date_registered: z.string(),
  })
  .transform((wire) => ({
    namespace: wire.namespace,
    name: wire.name,
    description: wire.description ?? "",
    isPrivate: wire.is_private,
    isActive: isActive(wire.status),
    categories: wire.categories,
    createdAt: wire.date_registered,
  }));

type ListedRepository = z.output<typeof entry>;

export interface Texts {
  description?: string | undefined;
  fullDescription?: string | undefined;
}

export class Repositories {
  readonly #listed: ListedReads<typeof entry>;

  constructor(
    private readonly client: Client,
    clock: Clock,
  ) {
    // Not in the Hub's own order, which every push changes.
    this.#listed = new ListedReads(client, clock, (namespace) => ({
      path: path`/v2/namespaces/${namespace}/repositories`,
      query: { ordering: "name" },
      entry: entry.refine((each) => each.namespace === namespace),
      key: (each) => each.name,
    }));
  }

  /** `POST /v2/namespaces/{namespace}/repositories`. Not repeated: see HubError.maybeDone. */
  create(wanted: { namespace: string; name: string; isPrivate?: boolean | undefined } & Texts): Promise<HubRepository> {
    const body = {
      ...textsOnTheWire(wanted),
      namespace: wanted.namespace,
      name: wanted.name,
      registry: "docker.io",
      ...(wanted.isPrivate === undefined ? {} : { is_private: wanted.isPrivate }),
    };
    this.changed(wanted.namespace, wanted.name);
    return this.client.call(
      { method: "POST", path: path`/v2/namespaces/${wanted.namespace}/repositories`, body },
      repository,
    );
  }

  /** The repository, or undefined when there is none. */
  async get(namespace: string, name: string): Promise<HubRepository | undefined> {
    const request = { method: "GET", path: path`/v2/namespaces/${namespace}/repositories/${name}` } as const;
    return this.client.call(request, repository).catch(undefinedIfMissing);
  }

  /**
   * The same for a refresh, which asks for many: without the overview and the immutable tags where they are not needed and
   * the namespace's list shows the rest.
   */
  async refresh(
    namespace: string,
    name: string,
    needs: { whole: boolean },
  ): Promise<HubRepository | ListedRepository | undefined> {
    if (needs.whole) this.#listed.expect(namespace);
    const listed = needs.whole ? undefined : await this.#listed.find(namespace, name);
    return listed ?? this.get(namespace, name);
  }

  /** To be called before a repository is changed in another way than by this class. */
  changed(namespace: string, name: string): void {
    this.#listed.changed(namespace, name);
  }

  /** `GET /v2/namespaces/{namespace}/repositories`, all pages. */
  list(namespace: string, filters: Query): AsyncGenerator<HubRepository> {
    return results(this.client, path`/v2/namespaces/${namespace}/repositories`, repository, filters);
  }

  /**
   * `PATCH /v2/repositories/{namespace}/{repository}/`; for an organization access token, which the older routes refuse,
   * `PATCH /v2/namespaces/{namespace}/repositories/{repository}`. Texts that are undefined stay as they are.
   */
  async setTexts(namespace: string, name: string, texts: Texts): Promise<void> {
    const body = textsOnTheWire(texts);
    if (Object.keys(body).length === 0) return;
    this.changed(namespace, name);
    await this.client
      .send({ method: "PATCH", path: await this.#address(namespace, name), body })
      .catch(explainedFor(namespace, name));
  }

  /** Refuses beforehand what an organization access token can't do: Docker Hub has no route for it that takes one. */
  async requirePrivacyChange(namespace: string, name: string): Promise<void> {
    if (!(await this.client.usesOrganizationToken())) return;
    throw new ForbiddenError({
      endpoint: path`POST /v2/repositories/${namespace}/${name}/privacy`,
      message: `${namespace}/${name} was not changed: an organization access token can't change a repository's visibility. Use a personal access token with repo:admin or a password, or leave isPrivate as it is on Docker Hub.`,
    });
  }

  /** `POST /v2/repositories/{namespace}/{repository}/privacy`. */
  async setPrivate(namespace: string, name: string, isPrivate: boolean): Promise<void> {
    const body = { is_private: isPrivate };
    this.changed(namespace, name);
    await this.client
      .send({ method: "POST", path: path`/v2/repositories/${namespace}/${name}/privacy`, body, repeatable: true })
      .catch(explainedFor(namespace, name));
  }

  /**
   * `DELETE /v2/repositories/{namespace}/{repository}/`, or for an organization access token
   * `DELETE /v2/namespaces/{namespace}/repositories/{repository}`: the images too. One that is gone already is fine.
   */
  async delete(namespace: string, name: string): Promise<void> {
    this.changed(namespace, name);
    await this.client.send({ method: "DELETE", path: await this.#address(namespace, name) }).catch(undefinedIfMissing);
  }

  /** How many tags the repository has: `GET /v2/namespaces/{namespace}/repositories/{repository}/tags`. */
  async countTags(namespace: string, name: string): Promise<number> {
    const list = `${path`/v2/namespaces/${namespace}/repositories/${name}/tags`}?page_size=1`;
    const page = await this.client
      .call({ method: "GET", path: list }, z.object({ count: z.int() }))
      .catch(undefinedIfMissing)
      .catch((error: unknown) => {
        if (!(error instanceof ForbiddenError)) throw error;
        throw explain(
          error,
          `Whether ${namespace}/${name} holds tags could not be read. An organization access token needs scope-tag-read for that.`,
        );
      });
    return page?.count ?? 0;
  }

  async #address(namespace: string, name: string): Promise<string> {
    return (await this.client.usesOrganizationToken())
      ? path`/v2/namespaces/${namespace}/repositories/${name}`
      : path`/v2/repositories/${namespace}/${name}/`;
  }
}

/** 1 is active, 0 archived (docker/hub-mcp); of any other number nothing is concluded. */
function isActive(status: number | null | undefined): boolean | undefined {
  return status === 1 ? true : status === 0 ? false : undefined;
}

/** For `catch`: a change of what is not there. */
export function explainedFor(namespace: string, name: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof NotFoundError)) throw error;
    throw explain(
      error,
      `${namespace}/${name} is not on Docker Hub any more. \`pulumi up --refresh\` creates it again.`,
    );
  };
}

function textsOnTheWire(texts: Texts): { description?: string; full_description?: string } {
  return {
    ...(texts.description === undefined ? {} : { description: texts.description }),
    ...(texts.fullDescription === undefined ? {} : { full_description: texts.fullDescription }),
  };
}

/** What to send to come from one pair of texts to another: what did not change is left out, what is gone becomes "". */
export function changedTexts(before: Texts, after: Texts): Texts {
  const changed = (from: string | undefined, to: string | undefined) => (from === to ? undefined : (to ?? ""));
  return {
    description: changed(before.description, after.description),
    fullDescription: changed(before.fullDescription, after.fullDescription),
  };
}
