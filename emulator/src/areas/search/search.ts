import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { valueError } from "../../http/errors";
import type { Repository } from "../../state/repositories";
import type { State } from "../../state/state";

const count = z.coerce.number("must be a number").int("must be a whole number").min(0, "must be at least 0");
const query = z.object({
  query: z.string().default(""),
  from: count.default(0),
  size: count.transform((size) => Math.min(size, 100)).default(25),
});

/** The search for public repositories, by the words in their names and descriptions (docker/hub-mcp). */
export function searchRoutes(app: FastifyInstance, backend: Backend): void {
  app.get("/api/search/v4", async (request) => {
    const asked = parse(query, request.query, valueError);
    const words = asked.query.toLowerCase().split(/\s+/);
    const found = backend.state
      .allRepositories()
      .filter((repository) => !repository.isPrivate && words.every((word) => textOf(repository).includes(word)))
      .sort((a, b) => b.pullCount - a.pullCount);
    const results = found.slice(asked.from, asked.from + asked.size);
    return { total: found.length, results: results.map((repository) => view(backend.state, repository)) };
  });
}

function textOf({ namespace, name, description }: Repository): string {
  return `${namespace}/${name} ${description}`.toLowerCase();
}

function view(state: State, repository: Repository) {
  const { namespace, name } = repository;
  const isOfficial = namespace === "library";
  const path = isOfficial ? name : `${namespace}/${name}`;
  const account = state.users.get(namespace) ?? state.organizations.get(namespace);
  const hasImages = repository.images.size > 0;
  return {
    id: path,
    name: path,
    slug: path,
    type: "image",
    publisher: { id: account?.id ?? "", name: isOfficial ? "Docker" : namespace },
    created_at: repository.registeredAt,
    updated_at: repository.updatedAt,
    short_description: repository.description,
    badge: isOfficial ? "official" : "none",
    star_count: repository.starCount,
    pull_count: String(repository.pullCount),
    operating_systems: hasImages ? [{ name: "linux", label: "Linux" }] : [],
    architectures: hasImages ? [{ name: "amd64", label: "x86-64" }] : [],
    logo_url: {},
    extension_reviewed: false,
    categories: repository.categories,
    archived: !repository.isActive,
  };
}
