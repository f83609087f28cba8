import type { Hub } from "../backend/hub";
import type { Login } from "../backend/sessions";
import { detailError, type HubError } from "../http/errors";
import type { User } from "../state/accounts";

/** Who a name and a secret belong to. Refuses wrong ones, counts them, and locks the name after too many. */
export function checkCredentials(hub: Hub, name: string, secret: string): Login {
  if (hub.lockout.isLocked(name)) throw lockedOut();
  const login = userLogin(hub, name, secret) ?? organizationLogin(hub, name, secret);
  if (!login) throw wrongCredentials(hub, name);
  hub.lockout.succeeded(name);
  return login;
}

export function wrongCredentials(hub: Hub, name: string): HubError {
  hub.lockout.failed(name);
  return detailError(401, "Incorrect authentication credentials");
}

export function lockedOut(): HubError {
  return detailError(429, "Too many failed login attempts. Try again in 10 minutes.");
}

/** The account whose password alone is not enough, if this is one. */
export function needsSecondFactor(hub: Hub, login: Login): User | undefined {
  const user = login.kind === "password" ? hub.state.users.get(login.name) : undefined;
  return user?.totp === undefined ? undefined : user;
}

function userLogin(hub: Hub, name: string, secret: string): Login | undefined {
  const user = hub.state.users.get(name);
  if (!user) return undefined;
  if (user.password === secret) return { kind: "password", name };
  for (const token of user.accessTokens.values()) {
    if (token.token !== secret || !isUsable(hub, token)) continue;
    token.lastUsed = hub.clock.timestamp();
    return { kind: "personal access token", name, scopes: token.scopes };
  }
  return undefined;
}

function organizationLogin(hub: Hub, name: string, secret: string): Login | undefined {
  const token = hub.state.organizations.get(name)?.accessTokens.find((token) => token.token === secret);
  return token && isUsable(hub, token) ? { kind: "organization access token", name, scopes: token.scopes } : undefined;
}

function isUsable(hub: Hub, token: { isActive: boolean; expiresAt?: string | undefined }): boolean {
  return token.isActive && (token.expiresAt === undefined || new Date(token.expiresAt) > hub.clock.now());
}
