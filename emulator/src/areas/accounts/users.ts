import type { FastifyInstance, FastifyRequest } from "fastify";
import { refuse, requireLogin } from "../../access/identity";
import type { Backend } from "../../backend/backend";
import { plainError, unauthorized, valueError } from "../../http/errors";
import { paginate } from "../../http/pagination";
import type { User } from "../../state/accounts";
import type { Organization } from "../../state/organizations";
import { shownRole } from "../organizations/roles";
import { membersOf } from "../organizations/teams";
import { organizationProfile, userProfile, uuidOf } from "./profiles";

/** Who one is logged in as, whose organizations one is in, and who others are (docker/hub-tool, docker/hub-mcp). */
export function userRoutes(app: FastifyInstance, backend: Backend): void {
  app.get("/v2/user", async (request) => {
    const user = currentUser(backend, request);
    return {
      ...userProfile(user),
      gravatar_email: user.emails[0] ?? "",
      is_staff: user.dockerAdmin,
      is_admin: false,
    };
  });

  app.get("/v2/user/orgs", async (request) => {
    const { username } = currentUser(backend, request);
    const own = [...backend.state.organizations.values()].filter(({ members }) => members[username] !== undefined);
    return paginate(request, own, (organization) => membership(organization, username), valueError);
  });

  app.get<{ Params: { name: string } }>("/v2/users/:name", async ({ params }) => {
    const user = backend.state.users.get(params.name);
    if (!user) throw plainError(404, "User not found");
    return userProfile(user);
  });
}

function currentUser(backend: Backend, request: FastifyRequest): User {
  const login = requireLogin(request);
  refuse(login, "organization access token");
  const user = backend.state.users.get(login.name);
  if (!user) throw unauthorized();
  return user;
}

/** An organization as one of its members sees it in the list of its own. */
function membership(organization: Organization, username: string) {
  return {
    ...organizationProfile(organization),
    uuid: uuidOf(organization),
    badge: "",
    is_active: true,
    user_role: shownRole(organization.members[username] ?? "member"),
    user_groups: organization.teams
      .filter((team) => membersOf(organization, team).includes(username))
      .map(({ name }) => name),
    org_groups_count: organization.teams.length,
    plan_name: organization.plan,
    parent_name: "",
  };
}
