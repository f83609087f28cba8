import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { demand, findRepository } from "../../access/permissions";
import type { Backend } from "../../backend/backend";
import type { Login } from "../../backend/sessions";
import { parse } from "../../http/body";
import { valueError } from "../../http/errors";
import { type Repository, repositorySeed } from "../../state/repositories";
import { repositoryCreated, repositoryDeleted, repositoryUpdated } from "../repositories/events";
import { answer, noContent } from "./answers";
import { basicLogin, grantToken, requireBasicLogin, requireToken } from "./credentials";

const images = z.array(
  z.strictObject({ id: z.string("required"), checksum: z.string().optional() }),
  "must be a list of images",
);

interface OneRepository {
  Params: { namespace?: string; name: string };
}
type Request = FastifyRequest<OneRepository>;

/** Repositories in the index (Docker Hub API v1), in the form with a namespace and in the one for `library`. */
export function v1RepositoryRoutes(v1: FastifyInstance, backend: Backend): void {
  for (const path of ["/v1/repositories/:namespace/:name", "/v1/repositories/:name"]) {
    v1.put<OneRepository>(path, async (request, reply) => {
      const { namespace, name } = pathOf(request);
      const login = requireBasicLogin(backend, request);
      const existing = backend.state.repository(namespace, name);
      demand(backend.state, login, existing ?? { namespace, name }, existing ? "push" : "create");
      const pushed = parse(images, request.body, valueError);
      const now = backend.clock.timestamp();
      const times = { registeredAt: now, updatedAt: now, modifiedAt: now };
      const repository =
        existing ?? backend.state.addRepository(parse(repositorySeed, { namespace, name, ...times }, valueError));
      if (!existing) backend.record(repositoryCreated(login.name, repository));
      addImages(backend, login, repository, pushed);
      grantToken(request, reply, `${namespace}/${name}`, "write");
      return answer(reply, 200, "");
    });

    v1.delete<OneRepository>(path, async (request, reply) => {
      const { namespace, name } = pathOf(request);
      const login = requireBasicLogin(backend, request);
      const repository = findRepository(backend.state, login, { namespace, name }, "delete");
      backend.state.deleteRepository(repository);
      backend.record(repositoryDeleted(login.name, repository));
      grantToken(request, reply, `${namespace}/${name}`, "delete");
      return answer(reply, 202, "");
    });
  }

  for (const path of ["/v1/repositories/:namespace/:name/images", "/v1/repositories/:name/images"]) {
    v1.get<OneRepository>(
      path,
      async (request) => findRepository(backend.state, basicLogin(backend, request), pathOf(request), "read").v1Images,
    );

    v1.put<OneRepository>(path, async (request, reply) => {
      const login = requireBasicLogin(backend, request);
      const repository = findRepository(backend.state, login, pathOf(request), "push");
      setImages(backend, login, repository, parse(images, request.body, valueError));
      return noContent(reply);
    });
  }

  for (const path of ["/v1/repositories/:namespace/:name/auth", "/v1/repositories/:name/auth"]) {
    v1.put<OneRepository>(path, async (request, reply) => {
      const { namespace, name } = pathOf(request);
      requireToken(request, `${namespace}/${name}`);
      return answer(reply, 200, "OK");
    });
  }
}

function pathOf(request: Request): { namespace: string; name: string } {
  return { namespace: request.params.namespace ?? "library", name: request.params.name };
}

/** A push names its own images only; what else is there stays. */
function addImages(backend: Backend, login: Login, repository: Repository, pushed: z.infer<typeof images>): void {
  if (pushed.length === 0) return;
  const known = new Map(repository.v1Images.map((image) => [image.id, image]));
  for (const image of pushed) known.set(image.id, { ...known.get(image.id), ...image });
  setImages(backend, login, repository, [...known.values()]);
}

/** The list of images is as it was sent. */
function setImages(backend: Backend, login: Login, repository: Repository, wanted: z.infer<typeof images>): void {
  repository.v1Images = [...new Map(wanted.map((image) => [image.id, image])).values()];
  backend.record(repositoryUpdated(login.name, repository, ["images"]));
}
