import { z } from "zod";
import type { Client } from "../client";
import { ForbiddenError, undefinedIfMissing } from "../http/errors";
import { results } from "../http/pagination";
import { path } from "../http/path";
import { meaning } from "./organizationRefusals";

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");

/** What Docker Hub says of users and of organizations. */
const profile = {
  id: z.string(),
  full_name: text,
  company: text,
  location: text,
  profile_url: text,
  date_joined: z.string().nullish(),
};

interface Profile {
  id: string;
  full_name: string;
  company: string;
  location: string;
  profile_url: string;
  date_joined?: string | null | undefined;
}

const shown = ({ id, full_name, company, location, profile_url, date_joined }: Profile) => ({
  id,
  fullName: full_name,
  company,
  location,
  profileUrl: profile_url,
  joinedAt: date_joined ?? undefined,
});

const user = z
  .object({ ...profile, username: z.string(), is_staff: z.boolean().nullish() })
  .transform((wire) => ({ ...shown(wire), username: wire.username, isStaff: wire.is_staff ?? false }));

const organization = z
  .object({ ...profile, orgname: z.string() })
  .transform((wire) => ({ ...shown(wire), name: wire.orgname }));

const membership = z
  .object({
    ...profile,
    orgname: z.string(),
    user_role: text,
    user_groups: z.array(z.string()).nullish(),
    plan_name: text,
    is_active: z.boolean().nullish(),
  })
  .transform((wire) => ({
    ...shown(wire),
    name: wire.orgname,
    role: wire.user_role.toLowerCase(),
    teams: wire.user_groups ?? [],
    plan: wire.plan_name || undefined,
    isActive: wire.is_active ?? true,
  }));

/** Who is logged in, and organizations. */
export class Accounts {
  constructor(private readonly client: Client) {}

  /** `GET /v2/user/`. */
  currentUser(): Promise<z.output<typeof user>> {
    return this.client.call({ method: "GET", path: "/v2/user/" }, user).catch(explained);
  }

  /** `GET /v2/user/orgs/`, all pages: the organizations that the user is in. */
  async *organizations(): AsyncGenerator<z.output<typeof membership>> {
    try {
      yield* results(this.client, "/v2/user/orgs/", membership);
    } catch (error) {
      explained(error);
    }
  }

  /** `GET /v2/orgs/{organization}/`, or undefined when there is none. */
  organization(name: string): Promise<z.output<typeof organization> | undefined> {
    const request = { method: "GET", path: path`/v2/orgs/${name}/` } as const;
    return this.client.call(request, organization).catch(undefinedIfMissing);
  }
}

const explained = meaning(
  ForbiddenError,
  "These credentials are not a user's: Docker Hub tells an organization access token nothing of a user.",
);
