import type { Backend } from "../backend/backend";
import type { Login } from "../backend/sessions";
import { detailError, type ErrorAnswer } from "../http/errors";
import type { User } from "../state/accounts";
import { isExpired } from "../state/organizationTokens";

/** Who a name and a secret belong to. Refuses wrong ones, counts them, and locks the name after too many. */
export function checkCredentials(backend: Backend, name: string, secret: string): Login {
  if (backend.lockout.isLocked(name)) throw lockedOut();
  const login = userLogin(backend, name, secret) ?? organizationLogin(backend, name, secret);
  if (!login) throw wrongCredentials(backend, name);
  backend.lockout.succeeded(name);
  return login;
}

export function wrongCredentials(backend: Backend, name: string): ErrorAnswer {
  backend.lockout.failed(name);
  return detailError(401, "Incorrect authentication credentials");
}

export function lockedOut(): ErrorAnswer {
  return detailError(429, "Too many failed login attempts. Try again in 10 minutes.");
}

/** The account whose password alone is not enough, if this is one. */
export function needsSecondFactor(backend: Backend, login: Login): User | undefined {
  const user = login.kind === "password" ? backend.state.users.get(login.name) : undefined;
  return user?.totp === undefined ? undefined : user;
}

function userLogin(backend: Backend, name: string, secret: string): Login | undefined {
  const user = backend.state.users.get(name);
  if (!user) return undefined;
  if (user.password === secret) return { kind: "password", name };
  for (const token of user.accessTokens.values()) {
    if (token.token !== secret || !isUsable(backend, token)) continue;
    token.lastUsed = backend.clock.timestamp();
    return { kind: "personal access token", name, scopes: token.scopes };
  }
  return undefined;
}

function organizationLogin(backend: Backend, name: string, secret: string): Login | undefined {
  const token = backend.state.organizations.get(name)?.accessTokens.find((token) => token.token === secret);
  if (!token || !isUsable(backend, token)) return undefined;
  token.lastUsedAt = backend.clock.timestamp();
  return { kind: "organization access token", name, resources: token.resources };
}

function isUsable(backend: Backend, token: { isActive: boolean; expiresAt?: string | undefined }): boolean {
  return token.isActive && !isExpired(token, backend.clock.now());
}
