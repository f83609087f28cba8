import type { Role } from "../../state/accounts";

/** Roles go in in lower case, and come out capitalised (docker/terraform-provider-docker). */
export function shownRole(role: Role): string {
  return role.charAt(0).toUpperCase() + role.slice(1);
}
