import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { allows, hasRights, knowsNamespace } from "../../access/permissions";
import type { Backend } from "../../backend/backend";
import { timestamp } from "../../backend/clock";
import { parse } from "../../http/body";
import { pageOf } from "../../http/pagination";
import { activity, aMonthBefore, currentTags, lastActivity, tagsOf } from "../../state/imageActivity";
import { planOf } from "../../state/plans";
import type { Image, Repository } from "../../state/repositories";
import type { OneRepository } from "../repositories/repositories";
import { type ImageCall, imageError, invalidImageRequest } from "./errors";

const orderings: Record<string, (a: Image, b: Image) => number> = {
  last_activity: (a, b) => lastActivity(a) - lastActivity(b),
  digest: (a, b) => (a.digest < b.digest ? -1 : 1),
};
const orderingNames = Object.keys(orderings).flatMap((name) => [name, `-${name}`]);

// Docker's own example of the query has words where the time belongs, so what is no time is no time given.
const activeFrom = z.string().transform((text) => {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : time;
});
const summaryQuery = z.object({ active_from: activeFrom.optional() });
const listQuery = summaryQuery.extend({
  status: z.enum(["active", "inactive"], "must be active or inactive").optional(),
  currently_tagged: z
    .enum(["true", "false"], "must be true or false")
    .transform((value) => value === "true")
    .optional(),
  ordering: z.enum(orderingNames, `must be one of ${orderingNames.join(", ")}`).default("-last_activity"),
});

interface OneImage {
  Params: OneRepository["Params"] & { digest: string };
}

/** What there is of images (Docker Hub API v2, "Get details of repository's images" and the two after it). */
export function imageRoutes(app: FastifyInstance, backend: Backend): void {
  const repositoryPath = "/v2/namespaces/:namespace/repositories/:name";
  const removed = { config: { removed: true } };

  app.get<OneRepository>(`${repositoryPath}/images`, removed, async (request) => {
    const call = { backend, request, name: "GetNamespacesRepositoriesImages" };
    const repository = readableRepository(call, request.params);
    requirePaidPlan(call, repository.namespace);
    const query = parse(listQuery, request.query, invalidImageRequest(call));
    const from = query.active_from ?? aMonthBefore(backend.clock.now());
    const images = [...repository.images.values()]
      .filter((image) => query.status === undefined || activity(image, from) === query.status)
      .filter(
        (image) =>
          query.currently_tagged === undefined || currentTags(repository, image).length > 0 === query.currently_tagged,
      )
      .sort(orderings[query.ordering.replace("-", "")]);
    if (query.ordering.startsWith("-")) images.reverse();
    return pageOf(request, images, (image) => view(repository, image, from), invalidImageRequest(call));
  });

  app.get<OneImage>(`${repositoryPath}/images/:digest/tags`, removed, async (request) => {
    const call = { backend, request, name: "GetNamespacesRepositoriesImagesTags" };
    const repository = readableRepository(call, request.params);
    requirePaidPlan(call, repository.namespace);
    const image = repository.images.get(request.params.digest);
    if (!image) throw imageError(call, 404, "image not found");
    return pageOf(request, tagsOf(repository, image), (tag) => tag, invalidImageRequest(call));
  });

  app.get<OneRepository>(`${repositoryPath}/images-summary`, removed, async (request) => {
    const call = { backend, request, name: "GetNamespacesRepositoriesImagesSummary" };
    const repository = readableRepository(call, request.params);
    const query = parse(summaryQuery, request.query, invalidImageRequest(call));
    const from = query.active_from ?? aMonthBefore(backend.clock.now());
    const images = [...repository.images.values()];
    const active = images.filter((image) => activity(image, from) === "active").length;
    return {
      active_from: timestamp(from),
      statistics: { total: images.length, active, inactive: images.length - active },
    };
  });
}

/** Image management came with the paid plans. */
export function requirePaidPlan(call: ImageCall, namespace: string): void {
  if (planOf(call.backend.state, namespace) === "personal") {
    throw imageError(call, 403, "image management is available on Pro and Team plans only");
  }
}

/** Unlike elsewhere, whoever has no rights in the namespace gets 401, anonymous or not. */
function readableRepository(call: ImageCall, { namespace, name }: OneRepository["Params"]): Repository {
  const { state } = call.backend;
  const { login } = call.request;
  if (!login || !knowsNamespace(state, login, namespace)) throw imageError(call, 401, "unauthorized");
  const repository = state.repository(namespace, name);
  if (!allows(login, "read", repository ?? { namespace, name })) throw imageError(call, 403, "insufficient scope");
  if (!repository || (repository.isPrivate && !hasRights(state, login, repository, "read"))) {
    throw imageError(call, 404, "object not found");
  }
  return repository;
}

function view(repository: Repository, image: Image, from: Date) {
  return {
    namespace: repository.namespace,
    repository: repository.name,
    digest: image.digest,
    tags: tagsOf(repository, image),
    last_pushed: image.pushedAt,
    last_pulled: image.pulledAt,
    status: activity(image, from),
  };
}
