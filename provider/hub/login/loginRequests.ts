import { z } from "zod";
import { parseAnswer } from "../http/answer";
import { NotFoundError, NotTheHubError, type UnauthorizedError } from "../http/errors";
import { words } from "../http/errorWords";
import type { Answer, Request, Transport } from "../http/transport";
import { type Credentials, refused } from "./credentials";
import { isRefusal } from "./refusal";

/** What is sent in a header later, so that it must be able to stand in one. */
const token = z.string().regex(/^[\x21-\x7e]+$/, "must be printable ASCII without spaces");
const tokenAnswer = z.object({ access_token: token });
const loginAnswer = z.object({ token });
const secondFactorAnswer = z.object({ login_2fa_token: z.string() });

/**
 * Logs in once and gives the JWT: `POST /v2/auth/token`, or the deprecated `POST /v2/users/login` where a server lacks that
 * or a second factor is needed. Throws UnauthorizedError when the Hub refuses the credentials.
 */
export async function login(transport: Transport, credentials: Credentials): Promise<string> {
  try {
    if (credentials.twoFactorCode) return await loginWithPassword(transport, credentials);
    return await createToken(transport, credentials).catch((error: unknown) => {
      if (isMissing(error)) return loginWithPassword(transport, credentials);
      throw error;
    });
  } catch (error) {
    throw error instanceof NotFoundError ? noLogin(error) : error;
  }
}

/** Whoever waits for the login must not take it for what it asked about itself: that something is gone. */
function noLogin({ endpoint, status }: NotFoundError): NotTheHubError {
  const message = `There is no login at ${endpoint} (${status}), as Docker Hub has it. Check dockerhub:hubUrl.`;
  return new NotTheHubError({ endpoint, message });
}

/** `POST /v2/auth/token`: takes a password, a personal or an organization access token. */
export async function createToken(transport: Transport, credentials: Credentials): Promise<string> {
  const request = loginRequest("/v2/auth/token", { identifier: credentials.username, secret: credentials.secret });
  const answer = await transport.send(request);
  if (answer.status >= 400) throw refusal(request, answer, credentials);
  return parseAnswer(request, answer, tokenAnswer).access_token;
}

/** `POST /v2/users/login`, deprecated; with a second factor also `POST /v2/users/2fa-login`. */
export async function loginWithPassword(transport: Transport, credentials: Credentials): Promise<string> {
  const { username, secret, twoFactorCode } = credentials;
  const request = loginRequest("/v2/users/login", { username, password: secret });
  const answer = await transport.send(request);
  const secondFactor = secondFactorAnswer.safeParse(answer.body);
  if (answer.status >= 400 && secondFactor.success && twoFactorCode) {
    return confirm(transport, credentials, { login_2fa_token: secondFactor.data.login_2fa_token, code: twoFactorCode });
  }
  if (answer.status >= 400) throw refusal(request, answer, credentials);
  return parseAnswer(request, answer, loginAnswer).token;
}

async function confirm(transport: Transport, credentials: Credentials, body: Record<string, string>): Promise<string> {
  const request = loginRequest("/v2/users/2fa-login", body);
  const answer = await transport.send(request);
  if (answer.status >= 400) throw refusal(request, answer, credentials);
  return parseAnswer(request, answer, loginAnswer).token;
}

/** A refused login is final: repeating it would lock the account, or lock it for longer. */
function loginRequest(path: string, body: Record<string, string>): Request {
  const request: Request = { method: "POST", path, body, repeatable: true };
  return { ...request, accept: (answer) => isRefusal(request, answer) };
}

function refusal(request: Request, answer: Answer, credentials: Credentials): UnauthorizedError {
  const endpoint = `${request.method} ${request.path}`;
  return refused(credentials, { endpoint, status: answer.status, detail: words(answer.body, request) });
}

/** Whether the server does not have the endpoint at all, as older servers with the same API. */
function isMissing(error: unknown): boolean {
  return error instanceof NotFoundError || (error instanceof NotTheHubError && error.status === 404);
}
