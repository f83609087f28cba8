import type { Backend } from "../backend/backend";
import type { LoggedRequest } from "../backend/requestLog";
import type { Plan } from "../state/accounts";

const mostRepositories = 200;
const mostRequests = 100;

/** What the page shows: no password and no token, and no more than people read. */
export interface Overview {
  now: string;
  repositories: { all: number; shown: ShownRepository[] };
  organizations: { name: string; plan: Plan; teams: string[]; members: string[]; accessTokens: number }[];
  users: { username: string; plan: Plan; accessTokens: number }[];
  /** The newest first. */
  requests: { all: number; shown: LoggedRequest[] };
}

interface ShownRepository {
  namespace: string;
  name: string;
  description: string;
  isPrivate: boolean;
  isActive: boolean;
  tags: number;
  modifiedAt: string;
}

/** Of the repositories those with `find` in their name or description. */
export function overviewOf({ state, requestLog, clock }: Backend, find: string): Overview {
  const wanted = find.toLowerCase();
  const found = state
    .allRepositories()
    .filter(({ namespace, name, description }) => `${namespace}/${name} ${description}`.toLowerCase().includes(wanted));
  return {
    now: clock.timestamp(),
    repositories: {
      all: found.length,
      shown: found.slice(0, mostRepositories).map(({ namespace, name, description, isPrivate, isActive, ...rest }) => ({
        namespace,
        name,
        description,
        isPrivate,
        isActive,
        tags: rest.tags.size,
        modifiedAt: rest.modifiedAt,
      })),
    },
    organizations: [...state.organizations.values()].map(({ name, plan, teams, members, accessTokens }) => ({
      name,
      plan,
      teams: teams.map((team) => team.name),
      members: Object.entries(members).map(([member, role]) => `${member} (${role})`),
      accessTokens: accessTokens.length,
    })),
    users: [...state.users.values()].map(({ username, plan, accessTokens }) => ({
      username,
      plan,
      accessTokens: accessTokens.size,
    })),
    requests: { all: requestLog.size, shown: requestLog.last(mostRequests).toReversed() },
  };
}
