import { z } from "zod";
import { defineFunction } from "../define";
import { v1Error } from "../fields/v1Fields";

const form = /^signature=[^,"]+,repository="(?:([^"/]+)\/)?([^"/]+)",access=(read|write|delete)$/;

export const authorizeRepositoryToken = defineFunction({
  token: "v1.authorizeRepositoryToken",
  docs: {
    retired: "2022-08-23",
    about:
      "Asks the v1 API whether a token for a repository is good: one that the creation or deletion of a repository answered with. The token names its repository; for `library` the form without a namespace is used.",
    endpoints: ["PUT /v1/repositories/{namespace}/{repo_name}/auth", "PUT /v1/repositories/{repo_name}/auth"],
    permissions: "The token itself.",
    calls: "One.",
    errors: [v1Error("Nothing takes its place: tokens for the registry come from `auth.docker.io`.")],
  },
  inputs: z.strictObject({
    token: z
      .string()
      .meta({ secret: true })
      .superRefine((token, context) => {
        if (!form.test(token)) {
          context.addIssue({
            code: "custom",
            message: 'must have the form signature=…,repository="namespace/name",access=read|write|delete',
          });
        }
      })
      .describe('The token: `signature=…,repository="namespace/name",access=write`. Secret.'),
  }),
  outputs: z.object({
    isAuthorized: z.boolean().describe("Whether the token is good for its repository."),
    repository: z.string().describe("The repository that it names, as `namespace/name`."),
    access: z.string().describe("What it allows: `read`, `write` or `delete`."),
  }),
  secrets: [],
  anonymous: true,
  async call({ hub, inputs: { token } }) {
    const [, namespace = "library", name = "", access = ""] = form.exec(token) ?? [];
    const isAuthorized = await hub.v1.authorize({ namespace, name }, token);
    return { isAuthorized, repository: `${namespace}/${name}`, access };
  },
});
