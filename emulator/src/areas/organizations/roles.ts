import { repositoryError } from "../../http/errors";
import type { Organization, Role } from "../../state/organizations";

/** Roles go in in lower case, and come out capitalised (docker/terraform-provider-docker). */
export function shownRole(role: Role): string {
  return role.charAt(0).toUpperCase() + role.slice(1);
}

/** Refuses what would leave the organization without an owner. */
export function requireAnotherOwner({ members }: Organization, member: string): void {
  const owners = Object.keys(members).filter((name) => members[name] === "owner");
  if (owners.length === 1 && owners[0] === member) {
    throw repositoryError(400, "the last owner of an organization can't be removed");
  }
}
