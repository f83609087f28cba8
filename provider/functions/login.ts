import { z } from "zod";
import { defineFunction } from "../define";
import { Refusal } from "../refusals";

export const login = defineFunction({
  token: "login",
  docs: {
    about: `Logs in and gives a token for Docker Hub's API, for what this provider does not do.

Resources and the other functions don't need it: they share one login of their own. Refused credentials are tried once at each endpoint in a run, since repeated failures lock the account for ten minutes.`,
    endpoints: ["POST /v2/auth/token", "POST /v2/users/login", "POST /v2/users/2fa-login"],
    permissions:
      "A password or an access token. `users/login` takes no organization access token; with a second factor it needs `DOCKER_2FA_CODE`.",
    calls: "One; two with a second factor.",
    errors: [
      {
        error: "The credentials were refused (401).",
        remedy: "Check them. With two-factor authentication or single sign-on, use an access token for the password.",
      },
      {
        error: "There were too many logins (429).",
        remedy: "Wait ten minutes: that is how long Docker Hub locks an account.",
      },
    ],
  },
  inputs: z.strictObject({
    username: z.string().min(1, "must not be empty").optional().describe("Who logs in. Default: the configured user."),
    password: z
      .string()
      .min(1, "must not be empty")
      .optional()
      .meta({ secret: true })
      .describe("Password or access token. Declared together with `username`. Secret."),
    endpoint: z
      .enum(["auth/token", "users/login"])
      .meta({ id: "LoginEndpoint", description: "Which of Docker Hub's logins is used." })
      .default("auth/token")
      .describe("`auth/token`, whose tokens last ten minutes, or the deprecated `users/login`."),
  }),
  outputs: z.object({
    token: z.string().describe("The token, for `Authorization: Bearer`. Secret."),
    expiresAt: z.string().optional().describe("When it ends, in ISO 8601."),
  }),
  secrets: ["token"],
  anonymous: true,
  async call({ hub, inputs: { username, password, endpoint } }) {
    if ((username === undefined) !== (password === undefined)) {
      throw new Refusal("Declare username and password, or neither: then the configured credentials are used.");
    }
    return hub.logins.create(endpoint, username && password ? { username, password } : undefined);
  },
});
