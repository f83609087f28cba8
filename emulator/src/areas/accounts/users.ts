import type { FastifyInstance } from "fastify";
import { refuse, requireLogin } from "../../access/identity";
import type { Backend } from "../../backend/backend";
import { unauthorized } from "../../http/errors";

/** Who one is logged in as (docker/hub-tool). */
export function userRoutes(app: FastifyInstance, backend: Backend): void {
  app.get("/v2/user", async (request) => {
    const login = requireLogin(request);
    refuse(login, "organization access token");
    const user = backend.state.users.get(login.name);
    if (!user) throw unauthorized();
    return {
      id: user.id,
      username: user.username,
      full_name: "",
      location: "",
      company: "",
      profile_url: "",
      date_joined: user.joinedAt,
      gravatar_email: user.emails[0] ?? "",
      gravatar_url: "",
      is_staff: user.dockerAdmin,
      is_admin: false,
      type: "User",
    };
  });
}
