import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { allows, belongsTo } from "../../access/permissions";
import type { Backend } from "../../backend/backend";
import type { Login } from "../../backend/sessions";
import { parse } from "../../http/body";
import { activity, aMonthBefore, currentTags } from "../../state/imageActivity";
import type { Image, Repository } from "../../state/repositories";
import type { OneNamespace } from "../repositories/repositories";
import { tagDeleted } from "../tags/events";
import { type ImageCall, imageError, invalidImageRequest } from "./errors";
import { imageDeleted } from "./events";
import { requirePaidPlan } from "./images";

const manifest = z.strictObject({ repository: z.string("must be a string"), digest: z.string("must be a string") });
const ignoredWarning = manifest.extend({
  warning: z.enum(["is_active", "current_tag"], "must be is_active or current_tag"),
  tags: z.array(z.string("must be a string"), "must be a list").default([]),
});
const deletion = z.strictObject({
  dry_run: z.boolean("must be true or false").default(false),
  active_from: z.iso.datetime({ offset: true, error: "must be a date and time" }).optional(),
  manifests: z.array(manifest, "must be a list").min(1, "must not be empty"),
  ignore_warnings: z.array(ignoredWarning, "must be a list").default([]),
});

type Manifest = z.infer<typeof manifest>;
type Ignored = z.infer<typeof ignoredWarning>;
type Warning = Manifest & ({ warning: "is_active" } | { warning: "current_tag"; tags: string[] });

interface Found {
  repository: Repository;
  image: Image;
}

/** Deleting images (Docker Hub API v2, "Delete images"): all that were asked for, or none. */
export function imageDeletionRoutes(app: FastifyInstance, backend: Backend): void {
  const path = "/v2/namespaces/:namespace/delete-images";
  app.post<OneNamespace>(path, { config: { removed: true } }, async (request) => {
    const { namespace } = request.params;
    const call = { backend, request, name: "PostNamespacesDeleteImages" };
    const login = requireRights(call, namespace);
    requirePaidPlan(call, namespace);
    const asked = parse(deletion, request.body, invalidImageRequest(call));
    for (const { repository: name } of asked.manifests) {
      const target = backend.state.repository(namespace, name) ?? { namespace, name };
      if (!allows(login, "delete images", target)) throw imageError(call, 403, "insufficient scope");
    }
    const activeFrom = asked.active_from ? new Date(asked.active_from) : aMonthBefore(backend.clock.now());

    const { found, errors } = findImages(backend, namespace, asked.manifests);
    const warnings = found
      .flatMap((one) => warningsOf(one, activeFrom))
      .filter((warning) => !asked.ignore_warnings.some((ignored) => covers(ignored, warning)));
    if (errors.length > 0 || warnings.length > 0) {
      throw imageError(call, 400, "the images can't be deleted", {
        type: "validation",
        details: { errors, warnings },
      });
    }
    const tagCount = found.reduce((sum, { repository, image }) => sum + currentTags(repository, image).length, 0);
    if (!asked.dry_run) for (const one of found) deleteImage(backend, login, one);
    return {
      dry_run: asked.dry_run,
      metrics: { manifest_deletes: found.length, manifest_errors: 0, tag_deletes: tagCount, tag_errors: 0 },
    };
  });
}

function requireRights(call: ImageCall, namespace: string): Login {
  const { login } = call.request;
  if (!login) throw imageError(call, 401, "unauthorized");
  if (!belongsTo(call.backend.state, login, namespace)) throw imageError(call, 403, "access to the resource is denied");
  return login;
}

/** Each image once, however often it is asked for. */
function findImages(backend: Backend, namespace: string, manifests: Manifest[]) {
  const found = new Map<Image, Found>();
  const errors = new Map<string, Manifest & { error: "not_found" }>();
  for (const { repository: name, digest } of manifests) {
    const repository = backend.state.repository(namespace, name);
    const image = repository?.images.get(digest);
    if (repository && image) found.set(image, { repository, image });
    else errors.set(`${name}@${digest}`, { repository: name, digest, error: "not_found" });
  }
  return { found: [...found.values()], errors: [...errors.values()] };
}

function warningsOf({ repository, image }: Found, activeFrom: Date): Warning[] {
  const manifest = { repository: repository.name, digest: image.digest };
  const tags = currentTags(repository, image);
  return [
    ...(activity(image, activeFrom) === "active" ? [{ ...manifest, warning: "is_active" as const }] : []),
    ...(tags.length > 0 ? [{ ...manifest, warning: "current_tag" as const, tags }] : []),
  ];
}

/** Whether a warning was expected: a tag that has come since was not. */
function covers(ignored: Ignored, warning: Warning): boolean {
  return (
    ignored.repository === warning.repository &&
    ignored.digest === warning.digest &&
    ignored.warning === warning.warning &&
    (warning.warning === "is_active" || warning.tags.every((tag) => ignored.tags.includes(tag)))
  );
}

function deleteImage(backend: Backend, login: Login, { repository, image }: Found): void {
  for (const tag of currentTags(repository, image)) {
    repository.tags.delete(tag);
    backend.record(tagDeleted(login.name, repository, tag));
  }
  repository.images.delete(image.digest);
  backend.record(imageDeleted(login.name, repository, image.digest));
}
