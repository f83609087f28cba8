import { z } from "zod";
import type { Client } from "../client";
import { parseAnswer } from "../http/answer";
import {
  explain,
  ForbiddenError,
  GoneError,
  HubError,
  noRepository,
  statusError,
  UnauthorizedError,
} from "../http/errors";
import { words } from "../http/errorWords";
import { results } from "../http/pagination";
import { path, type Query, withQuery } from "../http/path";
import type { Request } from "../http/transport";

const retired =
  "Docker retired image management on 2023-12-11, and this Hub no longer has it. getTags lists tags, with the digests and dates of their images.";

const imageTag = z
  .object({ tag: z.string(), is_current: z.boolean() })
  .transform((wire) => ({ tag: wire.tag, isCurrent: wire.is_current }));

const image = z
  .object({
    namespace: z.string(),
    repository: z.string(),
    digest: z.string(),
    tags: z.array(imageTag).nullish(),
    last_pushed: z.string().nullish(),
    last_pulled: z.string().nullish(),
    status: z.string(),
  })
  .transform((wire) => ({
    namespace: wire.namespace,
    repository: wire.repository,
    digest: wire.digest,
    tags: wire.tags ?? [],
    lastPushed: wire.last_pushed ?? undefined,
    lastPulled: wire.last_pulled ?? undefined,
    status: wire.status,
  }));

const summary = z
  .object({
    active_from: z.string(),
    statistics: z.object({ total: z.number(), active: z.number(), inactive: z.number() }),
  })
  .transform((wire) => ({ activeFrom: wire.active_from, ...wire.statistics }));

const metrics = z
  .object({
    manifest_deletes: z.number(),
    manifest_errors: z.number(),
    tag_deletes: z.number(),
    tag_errors: z.number(),
  })
  .transform((wire) => ({
    manifestDeletes: wire.manifest_deletes,
    manifestErrors: wire.manifest_errors,
    tagDeletes: wire.tag_deletes,
    tagErrors: wire.tag_errors,
  }));

const done = z.object({ metrics });

const manifest = { repository: z.string(), digest: z.string() };

/** What stands in the way of a deletion, as the 400 of `delete-images` says it. */
const obstacles = z.object({
  errinfo: z.object({
    details: z.object({
      errors: z.array(z.object({ ...manifest, error: z.string() })).default([]),
      warnings: z
        .array(z.object({ ...manifest, warning: z.string(), tags: z.array(z.string()).default([]) }))
        .default([]),
    }),
  }),
});

export interface Manifest {
  repository: string;
  digest: string;
}

export interface IgnoredWarning extends Manifest {
  warning: string;
  tags?: string[] | undefined;
}

export interface Deletion {
  dryRun: boolean;
  activeFrom?: string | undefined;
  manifests: readonly Manifest[];
  ignoreWarnings: readonly IgnoredWarning[];
}

/** What a deletion did, or what stands in its way. Metrics are there when nothing does. */
export interface DeletionResult {
  metrics?: z.output<typeof metrics> | undefined;
  errors: (Manifest & { error: string })[];
  warnings: (Manifest & { warning: string; tags: string[] })[];
}

export type HubImage = z.output<typeof image>;

/** Advanced Image Management; Docker removed it on 2023-12-11. */
export class Images {
  constructor(private readonly client: Client) {}

  /** `GET /v2/namespaces/{namespace}/repositories/{repository}/images`, all pages. */
  async *list(namespace: string, name: string, filters: Query): AsyncGenerator<HubImage> {
    const list = path`/v2/namespaces/${namespace}/repositories/${name}/images`;
    try {
      yield* results(this.client, list, image, filters);
    } catch (error) {
      throw await this.#explained(error, namespace, name);
    }
  }

  /** `GET …/images/{digest}/tags`, all pages: the tags that the image has or had. */
  async *tags(namespace: string, name: string, digest: string): AsyncGenerator<z.output<typeof imageTag>> {
    const list = path`/v2/namespaces/${namespace}/repositories/${name}/images/${digest}/tags`;
    try {
      yield* results(this.client, list, imageTag);
    } catch (error) {
      throw await this.#explained(error, namespace, name);
    }
  }

  /** `GET …/images-summary`. */
  async summary(namespace: string, name: string, activeFrom?: string): Promise<z.output<typeof summary>> {
    try {
      return await this.#summary(namespace, name, activeFrom);
    } catch (error) {
      throw await this.#explained(error, namespace, name);
    }
  }

  /** `POST /v2/namespaces/{namespace}/delete-images`. What stands in the way is a result, not an error. */
  async delete(namespace: string, wanted: Deletion): Promise<DeletionResult> {
    const request: Request = {
      method: "POST",
      path: path`/v2/namespaces/${namespace}/delete-images`,
      body: {
        dry_run: wanted.dryRun,
        ...(wanted.activeFrom === undefined ? {} : { active_from: wanted.activeFrom }),
        manifests: wanted.manifests,
        ignore_warnings: wanted.ignoreWarnings,
      },
      repeatable: wanted.dryRun,
      accept: [400],
    };
    const answer = await this.client.send(request).catch(async (error: unknown) => {
      throw await this.#explained(error, namespace, wanted.manifests[0]?.repository ?? "");
    });
    if (answer.status < 400) return { ...parseAnswer(request, answer, done), errors: [], warnings: [] };
    const found = obstacles.safeParse(answer.body);
    if (found.success) return found.data.errinfo.details;
    const endpoint = `${request.method} ${request.path}`;
    throw statusError({ endpoint, status: answer.status, detail: words(answer.body, request), maybeDone: false });
  }

  #summary(namespace: string, name: string, activeFrom?: string): Promise<z.output<typeof summary>> {
    const pathname = path`/v2/namespaces/${namespace}/repositories/${name}/images-summary`;
    return this.client.call({ method: "GET", path: withQuery(pathname, { active_from: activeFrom }) }, summary);
  }

  /** A 404 may mean that the image is not there, or the repository, or image management itself. */
  async #explained(error: unknown, namespace: string, name: string): Promise<unknown> {
    if (error instanceof GoneError) return explain(error, retired);
    if (error instanceof ForbiddenError || error instanceof UnauthorizedError) {
      return explain(
        error,
        `Image management of ${namespace} needs a Pro, Team or Business plan, and credentials of somebody who may edit the repository.`,
      );
    }
    if (!(error instanceof HubError) || error.status !== 404) return error;
    const repository = path`/v2/namespaces/${namespace}/repositories/${name}`;
    const [hasImages, exists] = await Promise.all([
      this.#summary(namespace, name).then(() => true, isMissing),
      this.client.send({ method: "GET", path: repository }).then(() => true, isMissing),
    ]);
    if (hasImages) return error;
    return explain(error, exists ? retired : noRepository(namespace, name));
  }
}

/** For `catch`: false for a 404 or 410; anything else stays an error. */
function isMissing(error: unknown): false {
  if (error instanceof HubError && (error.status === 404 || error.status === 410)) return false;
  throw error;
}
