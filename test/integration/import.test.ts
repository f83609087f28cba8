import { describe, expect, test } from "@jest/globals";
import type { Seed } from "dockerhub-emulator";
import type { Reading } from "../../cli/import/found";
import { Progress } from "../../cli/import/progress";
import { readNamespace } from "../../cli/import/readNamespace";
import { readTerraform } from "../../cli/import/readTerraform";
import type { Hub } from "../../provider/hub";
import { emulator, hub, onEmulator } from "./emulated";
import { ciBot, connectAs } from "./managed";
import { organizationSeed } from "./organization";

const seed: Seed = {
  ...organizationSeed,
  repositories: [
    ...(organizationSeed.repositories ?? []),
    { namespace: "ci-bot", name: "tools", collaborators: ["alice"], isPrivate: true },
    { namespace: "erin", name: "public" },
  ],
};
const quiet = new Progress(() => {});

onEmulator({ seed });

/** What was found, by its kind. */
function kinds({ found }: Reading): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { definition } of found) counts[definition.token] = (counts[definition.token] ?? 0) + 1;
  return counts;
}

/** Logs in with a new personal access token. */
async function withToken(): Promise<Hub> {
  const { token = "" } = await hub.accessTokens.create({ label: "laptop", scopes: ["repo:admin"] }, "test");
  return connectAs({ ...ciBot, DOCKER_PASSWORD: token }, emulator.url);
}

describe("a namespace", () => {
  test("of an organization: all that it has, and of the user nothing", async () => {
    await hub.accessTokens.create({ label: "laptop", scopes: ["repo:read"] }, "test");
    const reading = await readNamespace(hub, "acme", quiet);
    expect(kinds(reading)).toEqual({
      ImageAccessAllowlist: 1,
      NamespaceSettings: 1,
      OrgMember: 5,
      OrgSettings: 1,
      RegistryAccessManagement: 1,
      Repository: 2,
      RepositoryTeamPermission: 1,
      Team: 1,
      TeamMembers: 1,
    });
    expect(reading.leftOut).toEqual([]);
  });

  test("of the user: repositories and collaborators; access tokens are named, since their secrets are lost", async () => {
    await hub.accessTokens.create({ label: "laptop", scopes: ["repo:read"] }, "test");
    const reading = await readNamespace(hub, "ci-bot", quiet);
    expect(kinds(reading)).toEqual({ Collaborator: 1, Repository: 1 });
    expect(reading.leftOut).toMatchObject([
      { what: 'AccessToken "laptop"', reason: expect.stringContaining("secret") },
    ]);
  });

  test("of somebody else: the repositories that can be seen", async () => {
    expect(kinds(await readNamespace(hub, "erin", quiet))).toEqual({ Repository: 1 });
  });

  test("without the plan for settings and teams: what there is, and why the rest is left out", async () => {
    const reading = await readNamespace(hub, "smallco", quiet);
    expect(kinds(reading)).toMatchObject({ OrgMember: 1 });
    expect(reading.leftOut).toContainEqual({
      what: "Everything of OrgSettings",
      reason: expect.stringMatching(/needs a Docker Business plan/),
    });
  });

  test("with a credential that may not read teams: the rest, and what was left out", async () => {
    const limited = await withToken();
    const reading = await readNamespace(limited, "acme", quiet).finally(() => limited.close());
    expect(kinds(reading)).toMatchObject({ Repository: 2 });
    expect(kinds(reading)).not.toHaveProperty("Team");
    expect(reading.leftOut).toContainEqual({
      what: "Everything of Team",
      reason: expect.stringMatching(/^Teams of "acme" can't be managed: it needs the password of an owner/),
    });
  });

  test("that does not exist is an error, and so is a server that fails: half of what there is must not look like all", async () => {
    await expect(readNamespace(hub, "nobody", quiet)).rejects.toThrow(/^there is no namespace "nobody" on Docker Hub/);
    emulator.fault({ kind: "status", status: 500, path: "/v2/orgs/acme/groups" });
    await expect(readNamespace(hub, "acme", quiet)).rejects.toThrow(/500/);
    emulator.clearFaults();
  });
});

describe("a Terraform state", () => {
  const docker = 'provider["registry.terraform.io/docker/docker"]';
  const resource = (type: string, ...instances: object[]) => ({
    mode: "managed",
    type,
    name: "this",
    provider: docker,
    instances: instances.map((attributes) => ({ schema_version: 0, attributes })),
  });
  const stateOf = (...resources: object[]) => JSON.stringify({ version: 4, terraform_version: "1.9.0", resources });

  test("is what Docker's provider manages in it, as it is on Docker Hub now, each by its id", async () => {
    const team = await hub.teams.get("acme", "developers");
    const org = { org_name: "acme" };
    const reading = await readTerraform(
      hub,
      stateOf(
        resource("docker_hub_repository", {
          id: "acme/web",
          namespace: "acme",
          name: "web",
          description: "old",
          private: false,
          pull_count: 7,
        }),
        resource("docker_hub_repository_immutable_tags", { namespace: "acme", name: "web", enabled: false }),
        resource("docker_hub_repository_team_permission", {
          repo_id: "acme/web",
          team_id: team?.id,
          permission: "read",
        }),
        resource("docker_org_team", {
          id: team?.id,
          ...org,
          team_name: "developers",
          team_description: "Who develops",
        }),
        resource("docker_org_team_member", { id: "x", ...org, team_name: "developers", user_name: "alice" }),
        resource(
          "docker_org_member",
          { ...org, user_name: "bob", email: null, role: "member" },
          { ...org, email: "Carol@example.com", role: "member" },
        ),
        resource("docker_org_setting_image_access_management", { ...org, enabled: false }),
        resource("docker_org_setting_registry_access_management", { ...org, enabled: false }),
        resource("docker_org_setting_namespace", org),
        resource("docker_org_setting_image_access_allowlist", { ...org, repositories: [] }),
        { ...resource("docker_hub_repository", { namespace: "acme", name: "api" }), mode: "data" },
        {
          ...resource("docker_image", { name: "nginx" }),
          provider: 'provider["registry.terraform.io/kreuzwerker/docker"]',
        },
      ),
      quiet,
    );
    expect(reading.leftOut).toEqual([]);
    expect(reading.found.map(({ definition, inputs }) => [definition.token, inputs])).toEqual([
      ["Repository", expect.objectContaining({ namespace: "acme", name: "web", description: "" })],
      ["Repository", expect.objectContaining({ namespace: "acme", name: "web" })],
      [
        "RepositoryTeamPermission",
        expect.objectContaining({ repository: "web", team: "developers", permission: "read" }),
      ],
      ["Team", expect.objectContaining({ organization: "acme", name: "developers" })],
      ["TeamMember", { organization: "acme", team: "developers", username: "alice" }],
      ["OrgMember", expect.objectContaining({ member: "bob", role: "member" })],
      ["OrgMember", expect.objectContaining({ member: "carol@example.com", role: "member" })],
      ["OrgSettings", expect.objectContaining({ organization: "acme" })],
      ["RegistryAccessManagement", expect.objectContaining({ organization: "acme" })],
      ["NamespaceSettings", expect.objectContaining({ organization: "acme" })],
      ["ImageAccessAllowlist", { organization: "acme", repositories: [] }],
    ]);
  });

  test("names what can't be taken over: tokens, what is gone, what there is no resource for", async () => {
    const text = stateOf(
      resource("docker_access_token", { uuid: "b30bbf97", token: "dckr_pat_secret" }),
      {
        ...resource("docker_hub_repository"),
        module: "module.hub",
        instances: [{ index_key: "gone", attributes: { namespace: "acme", name: "gone" } }],
      },
      resource("docker_org_setting_registry", { org_name: "acme", default_repo_visibility: "private" }),
    );
    const { found, leftOut } = await readTerraform(hub, text, quiet);
    expect(found).toEqual([]);
    expect(leftOut).toMatchObject([
      { what: "docker_access_token.this", reason: "Docker Hub shows the secret of a token once, at its creation." },
      {
        what: 'module.hub.docker_hub_repository.this["gone"]',
        reason: expect.stringMatching(/^It is not on Docker Hub/),
      },
      { what: "docker_org_setting_registry.this", reason: "pulumi-dockerhub has no such resource." },
    ]);
    expect(JSON.stringify(leftOut)).not.toContain("dckr_pat");
  });

  test.each(["", "{}", '{ "version": 3, "resources": [] }', "resource {}", '{"version":4,"encrypted_data":"x"}'])(
    "that is none is refused: %s",
    async (text) => {
      await expect(readTerraform(hub, text, quiet)).rejects.toThrow(
        /^the state of Terraform can't be read \(.*version 4/,
      );
    },
  );

  test("without Docker's provider in it is refused", async () => {
    await expect(readTerraform(hub, stateOf(), quiet)).rejects.toThrow("has no resource of Docker's provider");
  });
});
