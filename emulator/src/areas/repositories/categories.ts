import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { actorOf } from "../../access/identity";
import { findRepository } from "../../access/permissions";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { fieldErrors } from "../../http/errors";
import { requireActive } from "./edit";
import { categoriesUpdated } from "./events";
import type { OneRepository } from "./repositories";

/** By slug (docker-library/docs, metadata.json). The names, but for those in the OpenAPI document, are guessed from the slugs. */
const names: Record<string, string> = {
  "api-management": "API management",
  "content-management-system": "Content management system",
  "data-science": "Data science",
  "databases-and-storage": "Databases & storage",
  "developer-tools": "Developer tools",
  "integration-and-delivery": "Integration & delivery",
  "internet-of-things": "Internet of things",
  "languages-and-frameworks": "Languages & frameworks",
  "machine-learning-and-ai": "Machine learning & AI",
  "message-queues": "Message queues",
  "monitoring-and-observability": "Monitoring & observability",
  networking: "Networking",
  "operating-systems": "Operating systems",
  security: "Security",
  "web-analytics": "Web analytics",
  "web-servers": "Web servers",
};
const known = Object.entries(names).map(([slug, name], index) => ({ id: index + 1, name, slug }));

// A name beside the slug has no effect: the category has its own.
const chosen = z
  .array(z.strictObject({ slug: z.enum(Object.keys(names), "not a known category"), name: z.string().optional() }))
  .max(3, "must be at most 3 categories")
  .refine((list) => new Set(list.map(({ slug }) => slug)).size === list.length, "has a category twice");

/** What a repository is about (docker-library/docs). */
export function categoryRoutes(app: FastifyInstance, backend: Backend): void {
  app.get("/v2/categories", async () => known);

  app.patch<OneRepository>("/v2/repositories/:namespace/:name/categories", async (request) => {
    const repository = findRepository(backend.state, request.login, request.params, "edit");
    const slugs = parse(chosen, request.body, fieldErrors).map(({ slug }) => slug);
    requireActive(repository);
    repository.categories = slugs.map((slug) => ({ name: names[slug] ?? slug, slug }));
    repository.modifiedAt = backend.clock.timestamp();
    backend.record(categoriesUpdated(actorOf(request), repository, slugs));
    return repository.categories;
  });
}
