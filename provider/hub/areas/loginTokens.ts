import { UnauthorizedError } from "../http/errors";
import type { Transport } from "../http/transport";
import type { Credentials } from "../login/credentials";
import { claims } from "../login/jwt";
import { createToken, loginWithPassword } from "../login/loginRequests";
import type { Session } from "../login/session";

const endpoints = { "auth/token": createToken, "users/login": loginWithPassword } as const;

export type LoginEndpoint = keyof typeof endpoints;

export interface LoginToken {
  token: string;
  /** When it ends, in ISO 8601, as the token itself says. */
  expiresAt: string | undefined;
}

/** Logins that a program asks for, apart from the session. */
export class Logins {
  readonly #refused = new Map<string, UnauthorizedError>();

  constructor(
    private readonly transport: Transport,
    private readonly session: Session,
  ) {}

  /**
   * A token of the configured credentials, or of those that are given. Refused ones are tried once at each endpoint in a
   * process: repeated failures lock the account for ten minutes.
   */
  async create(endpoint: LoginEndpoint, given?: { username: string; password: string }): Promise<LoginToken> {
    const credentials: Credentials = given
      ? { username: given.username, secret: given.password, source: "the function's arguments" }
      : await this.session.usable();
    const key = `${endpoint}\n${credentials.username}\n${credentials.secret}`;
    const refusal = this.#refused.get(key);
    if (refusal) throw refusal;
    try {
      const token = await (credentials.storedToken?.() ?? endpoints[endpoint](this.transport, credentials));
      const { exp } = claims(token);
      return { token, expiresAt: exp === undefined ? undefined : new Date(exp * 1000).toISOString() };
    } catch (error) {
      if (!(error instanceof UnauthorizedError)) throw error;
      this.#refused.set(key, error);
      // The older endpoint refuses some that are good, such as an organization access token.
      if (!given && endpoint === "auth/token") this.session.remember(error);
      throw error;
    }
  }
}
