import { z } from "zod";
import type { Client } from "../client";
import { undefinedIfMissing } from "../http/errors";
import { results } from "../http/pagination";
import { path } from "../http/path";

const collaborator = z.object({ user: z.string() });

/** Undocumented; as a public client had it in 2021 (RyanTheAllmighty/Docker-Hub-API). */
export class Collaborators {
  constructor(private readonly client: Client) {}

  /** `GET /v2/repositories/{namespace}/{repository}/collaborators/`: whether the user is one of them. */
  async has(namespace: string, repository: string, user: string): Promise<boolean> {
    try {
      for await (const each of this.list(namespace, repository)) if (each.user === user) return true;
    } catch (error) {
      undefinedIfMissing(error);
    }
    return false;
  }

  /** `GET /v2/repositories/{namespace}/{repository}/collaborators/`, all pages. */
  list(namespace: string, repository: string): AsyncGenerator<{ user: string }> {
    return results(this.client, this.#list(namespace, repository), collaborator);
  }

  /** `POST /v2/repositories/{namespace}/{repository}/collaborators/`. Not repeated. */
  async add(namespace: string, repository: string, user: string): Promise<void> {
    await this.client.send({ method: "POST", path: this.#list(namespace, repository), body: { user } });
  }

  /** `DELETE /v2/repositories/{namespace}/{repository}/collaborators/{user}/`. One that is gone already is fine. */
  async remove(namespace: string, repository: string, user: string): Promise<void> {
    const one = path`/v2/repositories/${namespace}/${repository}/collaborators/${user}/`;
    await this.client.send({ method: "DELETE", path: one }).catch(undefinedIfMissing);
  }

  #list(namespace: string, repository: string): string {
    return path`/v2/repositories/${namespace}/${repository}/collaborators/`;
  }
}
