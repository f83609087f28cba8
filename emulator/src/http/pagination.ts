import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { parse } from "./body";
import { type ErrorAnswer, type FieldErrors, plainError } from "./errors";

const positive = z.coerce.number("must be a number").int("must be a whole number").min(1, "must be at least 1");

/** The parameter `page`. */
export const pageNumber = positive.default(1);

/** The parameter `page_size`, which no area takes above 100. */
export function clampedPageSize(unlessGiven: number) {
  return positive.transform((size) => Math.min(size, 100)).default(unlessGiven);
}

function pageQuery(size: number) {
  return z.object({ page: pageNumber, page_size: clampedPageSize(size) });
}

export interface Page<T> {
  count: number;
  next: string | null;
  previous: string | null;
  results: T[];
}

type Paginate = <T, View>(
  request: FastifyRequest,
  items: T[],
  view: (item: T) => View,
  invalid: (fields: FieldErrors) => ErrorAnswer,
  usualSize?: number,
) => Page<View>;

/** The page that the request asks for (OpenAPI document, schema `page`), or 404 if there are not so many. */
export const paginate: Paginate = (request, items, view, invalid, usualSize) => {
  const page = pageOf(request, items, view, invalid, usualSize);
  if (page.previous !== null && page.results.length === 0) throw plainError(404, "page not found");
  return page;
};

/** The same, with an empty page where there are not so many. */
export const pageOf: Paginate = (request, items, view, invalid, usualSize = 10) => {
  const { page, page_size: size } = parse(pageQuery(usualSize), request.query, invalid);
  const start = (page - 1) * size;
  return {
    count: items.length,
    next: start + size < items.length ? link(request, page + 1, size) : null,
    previous: page > 1 ? link(request, page - 1, size) : null,
    results: items.slice(start, start + size).map(view),
  };
};

function link(request: FastifyRequest, page: number, size: number): string {
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  url.searchParams.set("page", String(page));
  url.searchParams.set("page_size", String(size));
  return url.href;
}
