import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { parse } from "./body";
import { type FieldErrors, type HubError, plainError } from "./errors";

const pageQuery = z.object({
  page: z.coerce.number("must be a number").int("must be a whole number").min(1, "must be at least 1").default(1),
  page_size: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(1, "must be at least 1")
    .transform((size) => Math.min(size, 100))
    .default(10),
});

export interface Page<T> {
  count: number;
  next: string | null;
  previous: string | null;
  results: T[];
}

/** The page that the request asks for (OpenAPI document, schema `page`), its entries as `view` shows them. */
export function paginate<T, View>(
  request: FastifyRequest,
  items: T[],
  view: (item: T) => View,
  invalid: (fields: FieldErrors) => HubError,
): Page<View> {
  const { page, page_size: size } = parse(pageQuery, request.query, invalid);
  const start = (page - 1) * size;
  if (page > 1 && start >= items.length) throw plainError(404, "page not found");
  return {
    count: items.length,
    next: start + size < items.length ? link(request, page + 1, size) : null,
    previous: page > 1 ? link(request, page - 1, size) : null,
    results: items.slice(start, start + size).map(view),
  };
}

function link(request: FastifyRequest, page: number, size: number): string {
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  url.searchParams.set("page", String(page));
  url.searchParams.set("page_size", String(size));
  return url.href;
}
