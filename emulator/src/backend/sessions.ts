import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { tokenResource } from "../state/organizationTokens";
import { accessTokenScopes } from "../state/scopes";
import type { Clock } from "./clock";

const claims = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("password"), name: z.string() }),
  z.object({ kind: z.literal("personal access token"), name: z.string(), scopes: z.array(z.enum(accessTokenScopes)) }),
  z.object({ kind: z.literal("organization access token"), name: z.string(), resources: z.array(tokenResource) }),
]);

/** Who logged in (a user, or for an organization access token the organization), and with what. */
export type Login = z.infer<typeof claims>;

const minutes = 60;
const days = 24 * 60 * minutes;

/** How many seconds a bearer token lives, by the route that issues it. */
const lives = { "/v2/auth/token": 10 * minutes, "/v2/users/login": 30 * days };

/** Where a token was given, which decides how long it lasts. */
export type LoginRoute = keyof typeof lives;

/**
 * The bearer tokens. They are believed by their signature alone, so one that was issued for a personal access token
 * lives on until its `exp` after that is deleted.
 */
export class Sessions {
  /** How many seconds bearer tokens live, whatever the route. */
  life: number | undefined;
  private key = newKey();
  private readonly ended = new Set<string>();

  constructor(private readonly clock: Clock) {}

  /** `hub` is the claim that clients read; the emulator itself goes by `login`. */
  issue(login: Login, hub: Record<string, unknown>, route: LoginRoute): Promise<string> {
    return this.sign({ login, "https://hub.docker.com": hub }, login.name, this.life ?? lives[route]);
  }

  /** No token that was issued so far counts any more. */
  endAll(): void {
    this.key = newKey();
  }

  /** The token of an `Authorization` header ends now. */
  end(authorization: string | undefined): void {
    const token = tokenOf(authorization);
    if (token !== undefined) this.ended.add(token);
  }

  /** Whose token an `Authorization` header has. */
  async verify(authorization: string): Promise<Login | undefined> {
    const token = tokenOf(authorization);
    if (token === undefined || this.ended.has(token)) return undefined;
    const payload = await this.payload(token);
    return claims.safeParse(payload?.login).data;
  }

  /** What links the two calls of a login with a second factor. */
  issueSecondFactor(username: string): Promise<string> {
    return this.sign({ secondFactor: true }, username, 5 * minutes);
  }

  async verifySecondFactor(token: string): Promise<string | undefined> {
    const payload = await this.payload(token);
    return payload?.secondFactor === true ? payload.sub : undefined;
  }

  private sign(payload: Record<string, unknown>, subject: string, seconds: number): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    return new SignJWT(payload)
      .setProtectedHeader({ alg: "HS256", typ: "JWT" })
      .setSubject(subject)
      .setJti(crypto.randomUUID())
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .sign(this.key);
  }

  private async payload(token: string) {
    try {
      return (await jwtVerify(token, this.key, { currentDate: this.clock.now() })).payload;
    } catch {
      return undefined;
    }
  }
}

function newKey(): KeyObject {
  return createSecretKey(randomBytes(32));
}

function tokenOf(authorization = ""): string | undefined {
  // "JWT" is the old word for it, and still in use.
  return /^(?:Bearer|JWT) +(\S+)$/i.exec(authorization)?.[1];
}
