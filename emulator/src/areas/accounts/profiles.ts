import type { User } from "../../state/accounts";
import type { Organization } from "../../state/organizations";

/** What everyone may know of a user (docker/hub-tool). */
export function userProfile(user: User) {
  return {
    id: user.id,
    username: user.username,
    full_name: user.fullName,
    location: "",
    company: "",
    profile_url: "",
    date_joined: user.joinedAt,
    gravatar_email: "",
    gravatar_url: "",
    type: "User",
  };
}

/** The same of an organization. */
export function organizationProfile({ id, name, createdAt }: Organization) {
  return {
    id,
    orgname: name,
    full_name: name,
    location: "",
    company: "",
    profile_url: "",
    date_joined: createdAt,
    gravatar_email: "",
    gravatar_url: "",
    type: "Organization",
  };
}

/** The id of an account, in the form with hyphens. */
export function uuidOf({ id }: { id: string }): string {
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
