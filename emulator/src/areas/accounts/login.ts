import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { hubClaim } from "../../access/claims";
import { checkCredentials, lockedOut, needsSecondFactor, wrongCredentials } from "../../access/credentials";
import type { Backend } from "../../backend/backend";
import type { Login, LoginRoute } from "../../backend/sessions";
import { parse } from "../../http/body";
import { detailError, ErrorAnswer, loginError } from "../../http/errors";

const required = z.string("required").min(1, "required");
const tokenRequest = z.strictObject({ identifier: required, secret: required });
const loginRequest = z.strictObject({ username: required, password: required });
const secondFactorRequest = z.strictObject({ login_2fa_token: required, code: required });

const secondFactorNeeded = "Require secondary authentication on MFA enabled account";
// Anonymous by nature: an expired bearer token must not keep anyone from getting a new one.
const open = { config: { open: true } };

/** Logging in (OpenAPI document, "Authentication"). */
export function loginRoutes(app: FastifyInstance, backend: Backend): void {
  app.post("/v2/auth/token", open, async (request) => {
    const { identifier, secret } = parse(tokenRequest, request.body, loginError);
    const login = checkCredentials(backend, identifier, secret);
    if (needsSecondFactor(backend, login)) throw detailError(401, secondFactorNeeded);
    return { access_token: await issue(backend, login, "/v2/auth/token") };
  });

  app.post("/v2/users/login", open, async (request) => {
    const { username, password } = parse(loginRequest, request.body, loginError);
    const login = checkCredentials(backend, username, password);
    if (login.kind === "organization access token") throw detailError(401, "Cannot log into an organization account");
    if (needsSecondFactor(backend, login)) {
      const login_2fa_token = await backend.sessions.issueSecondFactor(username);
      throw new ErrorAnswer(401, { detail: secondFactorNeeded, login_2fa_token });
    }
    return { token: await issue(backend, login, "/v2/users/login") };
  });

  app.post("/v2/users/2fa-login", open, async (request) => {
    const { login_2fa_token, code } = parse(secondFactorRequest, request.body, loginError);
    const username = await backend.sessions.verifySecondFactor(login_2fa_token);
    if (username === undefined) throw detailError(401, "Incorrect authentication credentials");
    if (backend.lockout.isLocked(username)) throw lockedOut();
    if (backend.state.users.get(username)?.totp !== code) throw wrongCredentials(backend, username);
    backend.lockout.succeeded(username);
    return { token: await issue(backend, { kind: "password", name: username }, "/v2/users/login") };
  });
}

function issue(backend: Backend, login: Login, route: LoginRoute): Promise<string> {
  return backend.sessions.issue(login, hubClaim(backend.state, login), route);
}
