import type { Clock } from "../http/clock";
import { UnauthorizedError } from "../http/errors";
import { type Credentials, refused } from "./credentials";
import { claims } from "./jwt";

/** A token is renewed before it expires, so that no request is sent with one about to end: a share of its life, or this. */
const margin = { share: 0.1, longest: 30_000 };
const assumedLifetime = 10 * 60_000;
/** However short its life, a token is used for so long: a request that it is too old for renews it. */
const shortestUse = 5_000;

interface Token {
  bearer: string;
  renewAt: number;
}

export interface SessionOptions {
  credentials: () => Promise<Credentials>;
  login: (credentials: Credentials) => Promise<string>;
  clock: Clock;
}

/**
 * One login for all requests of a process. The token is renewed before it expires; refused credentials are remembered and
 * never sent again, because Docker Hub locks an account after a few failures.
 */
export class Session {
  #credentials: Promise<Credentials> | undefined;
  #token: Promise<Token> | undefined;
  #refusal: UnauthorizedError | undefined;
  #renewedInVain: string | undefined;

  constructor(private readonly options: SessionOptions) {}

  credentials(): Promise<Credentials> {
    this.#credentials ??= this.options.credentials();
    return this.#credentials;
  }

  /** The `Authorization` header for the v2 API. */
  async bearer(): Promise<string> {
    if (this.#refusal) throw this.#refusal;
    const present = this.#token;
    if (present && (await present).renewAt <= this.options.clock.now()) this.#forget(present);
    this.#token ??= this.#login();
    return (await this.#token).bearer;
  }

  /** The credentials, unless Docker Hub has refused them in this process. */
  async usable(): Promise<Credentials> {
    if (this.#refusal) throw this.#refusal;
    return this.credentials();
  }

  /** The `Authorization` header for the v1 API. */
  async basic(): Promise<string> {
    const { username, secret, storedToken } = await this.usable();
    if (storedToken) throw noPassword(username);
    return `Basic ${Buffer.from(`${username}:${secret}`).toString("base64")}`;
  }

  /**
   * Drops a token that the Hub did not take, so that all who were sent away with it share one new login. False when that
   * would not help: a token fresh from such a login was not taken either.
   */
  async discard(bearer: string): Promise<boolean> {
    if (this.#renewedInVain === bearer) return false;
    const pending = this.#token;
    const token = await pending?.catch(() => undefined);
    if (pending && token?.bearer === bearer) this.#forget(pending);
    return true;
  }

  /** Remembers a token that was renewed, and was still not taken. */
  renewedInVain(bearer: string): void {
    this.#renewedInVain = bearer;
  }

  /** From now on nothing is sent with these credentials: v1 refused them. */
  async refuse(answer: { endpoint: string; status: number; detail: string }): Promise<UnauthorizedError> {
    return this.remember(refused(await this.credentials(), answer));
  }

  /** From now on nothing is sent with these credentials: a login with them was refused. */
  remember(refusal: UnauthorizedError): UnauthorizedError {
    this.#refusal = refusal;
    return refusal;
  }

  #login(): Promise<Token> {
    const pending = this.#newToken();
    pending.catch((error: unknown) => {
      if (error instanceof UnauthorizedError) this.remember(error);
      this.#forget(pending);
    });
    return pending;
  }

  async #newToken(): Promise<Token> {
    const credentials = await this.credentials();
    const now = this.options.clock.now();
    if (credentials.storedToken) {
      const jwt = await credentials.storedToken();
      return { bearer: `Bearer ${jwt}`, renewAt: now + use(rest(jwt, now)) };
    }
    const jwt = await this.options.login(credentials);
    // The lifetime is measured by our clock from now on, so that it does not matter how far the two clocks are apart.
    return { bearer: `Bearer ${jwt}`, renewAt: this.options.clock.now() + use(lifetime(jwt)) };
  }

  #forget(pending: Promise<Token>): void {
    if (this.#token === pending) this.#token = undefined;
  }
}

function use(lifetime: number): number {
  return Math.max(lifetime - Math.min(lifetime * margin.share, margin.longest), shortestUse);
}

/** Of a token that was issued some time ago. */
function rest(jwt: string, now: number): number {
  return (claims(jwt).exp ?? 0) * 1000 - now;
}

function noPassword(username: string): UnauthorizedError {
  return new UnauthorizedError({
    endpoint: "",
    message:
      `The v1 API takes a name and a password, which Docker Desktop's session of "${username}" does not have.\n` +
      "Set DOCKER_USERNAME and DOCKER_PASSWORD.",
  });
}

function lifetime(jwt: string): number {
  const { iat, exp } = claims(jwt);
  return iat && exp && exp > iat ? (exp - iat) * 1000 : assumedLifetime;
}
