import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Backend } from "../backend/backend";
import { overviewOf } from "./overview";

const folder = join(__dirname, "../../page");
const files = {
  "": ["index.html", "text/html"],
  "page.css": ["page.css", "text/css"],
  "page.js": ["page.js", "text/javascript"],
};

/** A page for people who look rather than query: what the Hub holds, and the last requests. */
export function pageRoutes(app: FastifyInstance, backend: Backend): void {
  for (const [path, [file = "", type]] of Object.entries(files)) {
    app.get(`/_emulator/${path}`, async (_request, reply) =>
      reply
        .header("content-security-policy", "default-src 'self'; img-src data:")
        .type(`${type}; charset=utf-8`)
        .send(readFileSync(join(folder, file))),
    );
  }
  app.get<{ Querystring: { find?: string } }>("/_emulator/overview", async ({ query }) =>
    overviewOf(backend, String(query.find ?? "")),
  );
}
