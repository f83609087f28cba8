import type { FastifyRequest } from "fastify";
import type { Backend } from "../backend/backend";
import { type ErrorAnswer, plainError } from "../http/errors";
import { type Plan, plan as plans } from "../state/accounts";
import type { Organization } from "../state/organizations";
import { gives } from "../state/organizationTokens";
import type { organizationScopes } from "../state/scopes";
import { refuse, requireLogin } from "./identity";

/** Who may use a route of an organization. */
export interface Access {
  /** The least role. */
  role: "member" | "owner";
  /** What its own access tokens need; without it they are refused. */
  scope?: (typeof organizationScopes)[number];
  /** Whether a personal access token will do: they are for repositories. */
  personalTokens?: boolean;
  /** What must be paid for, and by which plan at least. */
  needs?: { plan: Plan; feature: string };
}

/** The organization, for whoever may do with it what the route does. */
export function findOrganization(
  backend: Backend,
  request: FastifyRequest,
  name: string,
  access: Access,
): Organization {
  const login = requireLogin(request);
  if (!access.personalTokens) refuse(login, "personal access token");
  if (access.scope === undefined) refuse(login, "organization access token");
  const organization = backend.state.organizations.get(name);
  if (!organization) throw plainError(404, "organization not found");
  if (login.kind === "organization access token") {
    if (!gives(login.resources, access.scope ?? "", { namespace: name })) throw plainError(403, "insufficient scope");
  } else {
    const role = organization.members[login.name];
    if (role === undefined && access.role === "member") throw plainError(403, "access to the resource is denied");
    if (role !== "owner" && access.role === "owner")
      throw plainError(403, "only owners of the organization are allowed");
  }
  if (access.needs && isBelow(organization.plan, access.needs.plan)) throw planNeeded(access.needs);
  return organization;
}

function isBelow(held: Plan, needed: Plan): boolean {
  return plans.options.indexOf(held) < plans.options.indexOf(needed);
}

function planNeeded({ plan, feature }: { plan: Plan; feature: string }): ErrorAnswer {
  const name = plan.charAt(0).toUpperCase() + plan.slice(1);
  return plainError(403, `${feature} is only available on a Docker ${name} plan`);
}
