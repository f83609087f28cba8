import type { Login } from "../backend/sessions";
import type { State } from "../state/state";

const sources = {
  password: "docker_user",
  "personal access token": "docker_pat",
  "organization access token": "docker_oat",
} as const;

/** The claim `https://hub.docker.com` of a JWT, which Docker's own tools read. Only `username` is sure to be in it. */
export function hubClaim(state: State, { name, kind }: Login) {
  const user = state.users.get(name);
  return {
    username: name,
    email: user?.emails[0] ?? "",
    user_id: (user ?? state.organizations.get(name))?.id ?? "",
    session_id: crypto.randomUUID(),
    source: sources[kind],
    roles: [],
  };
}
