import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { requireLogin } from "../../access/identity";
import { demand } from "../../access/permissions";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { fieldErrors, repositoryError } from "../../http/errors";
import { repositoryName, repositorySeed } from "../../state/repositories";
import { repositoryCreated } from "./events";
import { repositoryTexts } from "./texts";
import { repositoryInfo } from "./view";
import { checkVisibility } from "./visibility";

export const creation = z.strictObject({
  name: repositoryName,
  namespace: z.string("must be a string").optional(),
  description: repositoryTexts.description.optional(),
  full_description: repositoryTexts.full_description.optional(),
  // There is one registry; Docker's Terraform provider names it, or sends nothing in its place.
  registry: z.enum(["docker.io", ""], 'must be "docker.io"').optional(),
  is_private: z.boolean("must be true or false").default(false),
});
const exists = "Repository with this name already exists";

/** Carries out a POST, of either family: the path or the body names the namespace. */
export function createRepository(backend: Backend, request: FastifyRequest, reply: FastifyReply, ofPath?: string) {
  const login = requireLogin(request);
  const asked = parse(creation, request.body, fieldErrors);
  const namespace = ofPath ?? asked.namespace;
  if (namespace === undefined) throw fieldErrors({ namespace: "required" });
  if (asked.namespace !== undefined && asked.namespace !== namespace) {
    throw fieldErrors({ namespace: "must be the namespace of the path" });
  }
  if (!backend.state.hasNamespace(namespace)) throw repositoryError(404, "object not found", { namespace });
  demand(backend.state, login, { namespace }, "create");
  if (backend.state.repository(namespace, asked.name)) throw fieldErrors({ name: exists }, exists);
  checkVisibility(backend.state, namespace, asked.is_private);
  const now = backend.clock.timestamp();
  const repository = backend.state.addRepository(
    repositorySeed.parse({
      namespace,
      name: asked.name,
      description: asked.description,
      fullDescription: asked.full_description,
      isPrivate: asked.is_private,
      registeredAt: now,
      updatedAt: now,
      modifiedAt: now,
    }),
  );
  backend.record(repositoryCreated(login.name, repository));
  return reply.code(201).send(repositoryInfo(backend.state, login, repository));
}
