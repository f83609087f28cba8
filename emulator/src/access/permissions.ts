import type { Login } from "../backend/sessions";
import { repositoryError, unauthorized } from "../http/errors";
import { gives, type ScopeTarget } from "../state/organizationTokens";
import type { Repository } from "../state/repositories";
import { type AccessTokenScope, covers } from "../state/scopes";
import type { State } from "../state/state";
import { type Permission, permission } from "../state/teams";

/** What a token's scopes allow or not. */
export type Action =
  | "list"
  | "read"
  | "create"
  | "edit"
  | "change settings"
  | "push"
  | "delete"
  | "read tags"
  | "delete tags"
  | "delete images";

const neededScopes: Record<Action, { personal: AccessTokenScope; organization: string }> = {
  list: { personal: "repo:read", organization: "scope-repository-list" },
  read: { personal: "repo:read", organization: "scope-repository-read" },
  create: { personal: "repo:admin", organization: "scope-repository-create" },
  edit: { personal: "repo:admin", organization: "scope-repository-edit" },
  "change settings": { personal: "repo:admin", organization: "scope-repository-settings-admin" },
  push: { personal: "repo:write", organization: "scope-image-push" },
  delete: { personal: "repo:admin", organization: "scope-repository-admin" },
  "read tags": { personal: "repo:read", organization: "scope-tag-read" },
  "delete tags": { personal: "repo:admin", organization: "scope-tag-admin" },
  "delete images": { personal: "repo:admin", organization: "scope-image-delete" },
};

/** Whether whoever logged in has rights in the namespace, before any scopes: its user, or an organization's owner or editor. */
export function belongsTo(state: State, login: Login | undefined, namespace: string): boolean {
  if (!login) return false;
  if (login.name === namespace) return true;
  if (login.kind === "organization access token") return false;
  if (namespace === "library") return state.users.get(login.name)?.dockerAdmin === true;
  const role = state.organizations.get(namespace)?.members[login.name];
  return role === "owner" || role === "editor";
}

/** Whether whoever logged in may look at what is public in the namespace and not for everyone: any member may. */
export function knowsNamespace(state: State, login: Login, namespace: string): boolean {
  if (belongsTo(state, login, namespace)) return true;
  const isUser = login.kind !== "organization access token";
  return isUser && state.organizations.get(namespace)?.members[login.name] !== undefined;
}

/** Whether the scopes of whatever was logged in with allow it. A password has no scopes and may do all. */
export function allows(login: Login, action: Action, target: ScopeTarget): boolean {
  switch (login.kind) {
    case "password":
      return true;
    case "personal access token":
      return covers(login.scopes, neededScopes[action].personal);
    case "organization access token":
      return gives(login.resources, neededScopes[action].organization, target);
  }
}

/** What each action needs of whoever has rights in a repository only: by a team, or as a collaborator. */
const neededPermission: Record<Action, Permission> = {
  list: "read",
  read: "read",
  create: "admin",
  edit: "admin",
  "change settings": "admin",
  push: "write",
  delete: "admin",
  "read tags": "read",
  "delete tags": "admin",
  "delete images": "admin",
};

/** Whether whoever logged in has the rights for it in the namespace or the repository, before any scopes. */
export function hasRights(state: State, login: Login | undefined, target: ScopeTarget, action: Action): boolean {
  if (!login) return false;
  if (belongsTo(state, login, target.namespace)) return true;
  if (target.name === undefined || login.kind === "organization access token") return false;
  const { namespace, name } = target;
  const granted = permissionsOf(state, login.name, namespace, name).map((each) => permission.options.indexOf(each));
  return Math.max(...granted, -1) >= permission.options.indexOf(neededPermission[action]);
}

function permissionsOf(state: State, user: string, namespace: string, name: string): Permission[] {
  const organization = state.organizations.get(namespace);
  const isMember = organization?.members[user] !== undefined;
  const teams = isMember ? organization.teams.filter(({ members }) => members.includes(user)) : [];
  const isCollaborator = state.repository(namespace, name)?.collaborators.includes(user);
  return [
    ...teams.flatMap(({ repositories }) => repositories[name] ?? []),
    ...(isCollaborator ? ["write" as const] : []),
  ];
}

export function may(state: State, login: Login | undefined, target: ScopeTarget, action: Action): boolean {
  return login !== undefined && hasRights(state, login, target, action) && allows(login, action, target);
}

/** Refuses what {@link may} denies: 401 to the anonymous, 403 to everyone else. */
export function demand(state: State, login: Login | undefined, target: ScopeTarget, action: Action): Login {
  if (!login) throw unauthorized();
  if (!hasRights(state, login, target, action)) throw repositoryError(403, "access to the resource is denied");
  if (!allows(login, action, target)) throw repositoryError(403, "insufficient scope");
  return login;
}

/** The repository, if whoever asks can know of it. A private one does not exist for others. */
export function findRepository(
  state: State,
  login: Login | undefined,
  path: { namespace: string; name: string },
  action: Action,
): Repository {
  const isRead = action === "read" || action === "read tags";
  if (!login && !isRead) throw unauthorized();
  const repository = state.repository(path.namespace, path.name);
  const isOpen = repository?.isPrivate === false;
  if (!repository || (!isOpen && !hasRights(state, login, path, "read"))) {
    throw repositoryError(404, "object not found", { namespace: path.namespace, repository: path.name });
  }
  if (!isOpen || !isRead) demand(state, login, repository, action);
  return repository;
}
