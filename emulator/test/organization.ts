import type { Seed } from "dockerhub-emulator";
import { type Answer, type Client, startClient } from "./client";

/** An organization with an owner, an editor, two members, a team, and somebody who is no member. */
export const seed: Seed = {
  users: [
    { username: "owner", password: "secret", emails: ["owner@example.com"], fullName: "The Owner" },
    { username: "editor", password: "secret" },
    { username: "member", password: "secret", emails: ["member@example.com"] },
    { username: "other-member", password: "secret" },
    { username: "stranger", password: "secret", emails: ["stranger@example.com"] },
  ],
  organizations: [
    {
      name: "acme",
      plan: "business",
      members: { owner: "owner", editor: "editor", member: "member", "other-member": "member" },
      teams: [
        { name: "developers", description: "Who develops", members: ["member"], repositories: { hidden: "read" } },
      ],
    },
    { name: "other", plan: "business" },
  ],
  repositories: [
    { namespace: "acme", name: "hidden", isPrivate: true, tags: [{ name: "1.0" }] },
    { namespace: "acme", name: "web", tags: [{ name: "1.0" }] },
    { namespace: "owner", name: "own", isPrivate: true },
  ],
};

/** A client that calls as somebody: everyone's password is "secret", and a token's secret is its own. */
export interface Organization {
  client: Client;
  as(name: string | undefined, method: string, path: string, body?: unknown): Promise<Answer>;
}

/** Starts it; what is given takes the place of what the seed has. */
export async function startOrganization(changed: Partial<Seed> = {}): Promise<Organization> {
  const client = await startClient({ seed: { ...seed, ...changed }, rateLimit: { enabled: false } });
  const as: Organization["as"] = async (name, method, path, body) => {
    const [identifier, secret = "secret"] = name?.split(":") ?? [];
    const token = identifier === undefined ? undefined : await client.login(identifier, secret);
    return client.call(method, path, { body, ...(token !== undefined && { token }) });
  };
  return { client, as };
}

/** The seed's organization with access tokens: each is named after its scope, which it has for the organization. */
export function withTokens(...scopes: string[]): Pick<Seed, "organizations"> {
  const accessTokens = scopes.map((scope) => ({ token: scope, scopes: [scope] }));
  return { organizations: seed.organizations?.map((organization) => ({ ...organization, accessTokens })) } as Seed;
}
