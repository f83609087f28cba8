import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { may } from "../../access/permissions";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { ErrorAnswer, fieldErrors } from "../../http/errors";
import { type Page, paginate } from "../../http/pagination";
import type { Repository } from "../../state/repositories";
import { contentTypesOf, mediaTypesOf } from "./view";

const orderings: Record<string, (a: Repository, b: Repository) => number> = {
  name: (a, b) => compare(a.name, b.name),
  last_updated: (a, b) => compare(a.updatedAt, b.updatedAt),
  pull_count: (a, b) => a.pullCount - b.pullCount,
};
const orderingNames = Object.keys(orderings).flatMap((name) => [name, `-${name}`]);
const names = z.string().transform((text) => text.split(","));
const query = z.object({
  name: z.string().default(""),
  ordering: z.enum(orderingNames).default("-last_updated"),
  content_types: names.optional(),
  media_types: names.optional(),
});

/** The repositories of a namespace that whoever asks may list, in either family of routes. */
export function listRepositories<View>(
  backend: Backend,
  request: FastifyRequest,
  namespace: string,
  view: (repository: Repository) => View,
): Page<View> {
  const { name, ordering, content_types, media_types } = parse(query, request.query, invalidOrdering);
  const listed = [...backend.state.repositories(namespace)]
    .filter((repository) => !repository.isPrivate || may(backend.state, request.login, repository, "list"))
    .filter((repository) => repository.name.includes(name))
    .filter((repository) => hasOneOf(contentTypesOf(repository), content_types))
    .filter((repository) => hasOneOf(mediaTypesOf(repository), media_types))
    .sort(orderings[ordering.replace("-", "")]);
  if (ordering.startsWith("-")) listed.reverse();
  return paginate(request, listed, view, fieldErrors);
}

function hasOneOf(types: string[], wanted: string[] | undefined): boolean {
  return wanted?.some((type) => types.includes(type)) ?? true;
}

function invalidOrdering(): ErrorAnswer {
  const allowed = `Invalid ordering value. Must be one of: ${orderingNames.join(", ")}`;
  return new ErrorAnswer(400, { fields: { ordering: [allowed] }, text: "Invalid ordering value" });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
