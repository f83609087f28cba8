import { z } from "zod";
import type { Client } from "../client";
import { explain, ForbiddenError, InvalidError } from "../http/errors";
import { path } from "../http/path";
import { explainedFor } from "./repositories";

/** Which tags of a repository can no longer be moved or deleted. */
export interface HubImmutableTags {
  enabled: boolean;
  rules: string[];
}

const categories = z.array(z.object({ name: z.string(), slug: z.string() }));

/** What a repository has beside its texts and its visibility. */
export class RepositorySettings {
  constructor(
    private readonly client: Client,
    private readonly changes: (namespace: string, name: string) => void,
  ) {}

  /** `PATCH /v2/namespaces/{namespace}/repositories/{repository}/immutabletags`, which takes any credential. */
  async setImmutableTags(namespace: string, name: string, { enabled, rules }: HubImmutableTags): Promise<void> {
    const body = { immutable_tags: enabled, immutable_tags_rules: rules };
    this.changes(namespace, name);
    await this.client
      .send({ method: "PATCH", path: path`/v2/namespaces/${namespace}/repositories/${name}/immutabletags`, body })
      .catch(explainedFor(namespace, name));
  }

  /**
   * Which tags a rule matches: `POST /v2/namespaces/{namespace}/repositories/{repository}/immutabletags/verify`, which
   * changes nothing. Throws InvalidError where the Hub does not take the rule.
   */
  async matchingTags(namespace: string, name: string, rule: string): Promise<string[]> {
    const address = path`/v2/namespaces/${namespace}/repositories/${name}/immutabletags/verify`;
    const { tags } = await this.client.call(
      { method: "POST", path: address, body: { regex: rule }, repeatable: true },
      z.object({ tags: z.array(z.string()).nullable() }),
    );
    return tags ?? [];
  }

  /** `PATCH /v2/namespaces/{namespace}/repositories/{repository}` with its status alone. */
  async setActive(namespace: string, name: string, isActive: boolean): Promise<void> {
    const body = { status: isActive ? 1 : 0 };
    this.changes(namespace, name);
    await this.client
      .send({ method: "PATCH", path: path`/v2/namespaces/${namespace}/repositories/${name}`, body })
      .catch((error: unknown) => {
        if (!isActive || !(error instanceof InvalidError)) throw error;
        throw explain(
          error,
          `${namespace}/${name} stays archived. Docker Hub does not reactivate a repository that has no images.`,
        );
      })
      .catch(explainedFor(namespace, name));
  }

  /** Refuses beforehand what an organization access token can't do: Docker Hub has no route for it that takes one. */
  async requireCategoryChange(namespace: string, name: string): Promise<void> {
    if (!(await this.client.usesOrganizationToken())) return;
    throw new ForbiddenError({
      endpoint: path`PATCH /v2/repositories/${namespace}/${name}/categories/`,
      message: `${namespace}/${name} was not changed: an organization access token can't change a repository's categories. Use a personal access token with repo:admin or a password, or leave categories out.`,
    });
  }

  /** `PATCH /v2/repositories/{namespace}/{repository}/categories/`. The Hub has names of its own, whatever is sent. */
  async setCategories(namespace: string, name: string, slugs: readonly string[]): Promise<void> {
    const body = slugs.map((slug) => ({ slug, name: slug }));
    this.changes(namespace, name);
    await this.client
      .send({ method: "PATCH", path: path`/v2/repositories/${namespace}/${name}/categories/`, body })
      .catch(explainedFor(namespace, name));
  }

  /** `GET /v2/categories`: all that there are. */
  listCategories(): Promise<z.output<typeof categories>> {
    return this.client.call({ method: "GET", path: "/v2/categories" }, categories);
  }
}
