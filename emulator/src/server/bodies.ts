import type { FastifyInstance } from "fastify";
import { detailError } from "../http/errors";

/** The bodies that are understood: JSON, and forms, by which the texts of repositories have also been sent. */
export function bodies(app: FastifyInstance): void {
  // Unlike Fastify's own, it takes the empty body of a DELETE that is declared as JSON, as clients send it.
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    try {
      return done(null, JSON.parse(body.toString()));
    } catch (error) {
      return done(detailError(400, `JSON parse error - ${error instanceof Error ? error.message : error}`));
    }
  });

  app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) => {
    const fields = [...new URLSearchParams(body.toString())];
    const names = new Set(fields.map(([name]) => name));
    if (names.size < fields.length) return done(detailError(400, "a field is there more than once"));
    return done(null, Object.fromEntries(fields));
  });
}
