import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { actorOf } from "../../access/identity";
import { findRepository } from "../../access/permissions";
import type { Backend } from "../../backend/backend";
import { parse } from "../../http/body";
import { fieldErrors } from "../../http/errors";
import { type ImmutableTags, immutableTagRules, matchesRule } from "../../state/immutableTags";
import type { Repository } from "../../state/repositories";
import { editRepository } from "./edit";
import type { OneRepository } from "./repositories";
import { repositoryInfo } from "./view";

const flag = z.boolean("must be true or false");
const whole = z.strictObject({ immutable_tags: flag, immutable_tags_rules: immutableTagRules });
const regex = z.strictObject({ regex: immutableTagRules.element });

/** As the older PATCH has them: rules in one text, with commas between. */
export const legacyImmutableTags = {
  immutable_tags: flag,
  immutable_tags_rules: z
    .string("must be a string")
    .transform((text) => text.split(",").filter((rule) => rule !== ""))
    .pipe(immutableTagRules),
};

/** Which tags can no longer be moved or deleted (OpenAPI document, "Repositories"). */
export function immutableTagRoutes(app: FastifyInstance, backend: Backend): void {
  const path = "/v2/namespaces/:namespace/repositories/:name/immutabletags";

  app.patch<OneRepository>(path, async (request) => {
    const repository = findRepository(backend.state, request.login, request.params, "change settings");
    const { immutable_tags, immutable_tags_rules } = parse(whole, request.body, fieldErrors);
    const immutableTags = settled(repository, immutable_tags, immutable_tags_rules);
    editRepository(backend, actorOf(request), repository, { immutableTags });
    return repositoryInfo(backend.state, request.login, repository);
  });

  app.post<OneRepository>(`${path}/verify`, async (request) => {
    const repository = findRepository(backend.state, request.login, request.params, "change settings");
    const { regex: rule } = parse(regex, request.body, fieldErrors);
    return { tags: [...repository.tags.keys()].filter((tag) => matchesRule(rule, tag)) };
  });
}

/** Without a rule, every tag is immutable (docker/terraform-provider-docker). */
export function settled(
  { immutableTags }: Repository,
  enabled = immutableTags.enabled,
  rules = immutableTags.rules,
): ImmutableTags {
  return { enabled, rules: enabled && rules.length === 0 ? [".*"] : rules };
}
