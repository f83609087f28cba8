import { z } from "zod";
import type { Client } from "../client";
import { undefinedIfMissing } from "../http/errors";
import { results } from "../http/pagination";
import { path } from "../http/path";

const webhook = z
  .object({
    id: z.union([z.int(), z.string()]).transform(String),
    name: z.string(),
    hooks: z.array(z.object({ hook_url: z.string() })).nullish(),
  })
  .transform(({ id, name, hooks }) => ({ id, name, urls: (hooks ?? []).map(({ hook_url }) => hook_url) }));

/** What calls addresses when something is pushed to a repository. */
export type HubWebhook = z.output<typeof webhook>;

/** Undocumented; as a public client had it in 2021 (RyanTheAllmighty/Docker-Hub-API). */
export class Webhooks {
  constructor(private readonly client: Client) {}

  /** `GET /v2/repositories/{namespace}/{repository}/webhooks/`: the one of that name; undefined when there is none. */
  async find(namespace: string, repository: string, name: string): Promise<HubWebhook | undefined> {
    try {
      for await (const each of this.list(namespace, repository)) if (each.name === name) return each;
    } catch (error) {
      return undefinedIfMissing(error);
    }
    return undefined;
  }

  /** `GET /v2/repositories/{namespace}/{repository}/webhooks/`, all pages. */
  list(namespace: string, repository: string): AsyncGenerator<HubWebhook> {
    return results(this.client, this.#list(namespace, repository), webhook);
  }

  /** `POST /v2/repositories/{namespace}/{repository}/webhooks/`: one that calls nobody yet. Not repeated. */
  create(namespace: string, repository: string, name: string): Promise<HubWebhook> {
    return this.client.call({ method: "POST", path: this.#list(namespace, repository), body: { name } }, webhook);
  }

  /** `POST /v2/repositories/{namespace}/{repository}/webhooks/{id}/hooks/`: an address that it calls. Not repeated. */
  async addUrl(namespace: string, repository: string, id: string, url: string): Promise<void> {
    const list = path`/v2/repositories/${namespace}/${repository}/webhooks/${id}/hooks/`;
    await this.client.send({ method: "POST", path: list, body: { hook_url: url } });
  }

  /** `DELETE /v2/repositories/{namespace}/{repository}/webhooks/{id}/`. One that is gone already is fine. */
  async delete(namespace: string, repository: string, id: string): Promise<void> {
    const one = path`/v2/repositories/${namespace}/${repository}/webhooks/${id}/`;
    await this.client.send({ method: "DELETE", path: one }).catch(undefinedIfMissing);
  }

  #list(namespace: string, repository: string): string {
    return path`/v2/repositories/${namespace}/${repository}/webhooks/`;
  }
}
