import { beforeEach, describe, expect, test } from "@jest/globals";
import { addChanges } from "../../cli/audit";
import type { Resource } from "../../cli/report";
import { findUndeclared } from "../../cli/undeclared";
import { emulator, hub, onEmulator } from "./emulated";
import { organizationSeed } from "./organization";

onEmulator({ rateLimit: { enabled: false } });

function resource(type: string, id: string, ...paths: string[]): Resource {
  const properties = paths.map((path) => ({ path, declared: 1, actual: 2 }));
  return { urn: id, type, name: "it", id, status: "changed", lastUpdated: "2024-06-01T00:00:00Z", properties };
}

const audited = () => emulator.requests().filter(({ path }) => path.startsWith("/v2/auditlogs/"));

test("a change is told by the newest event since Pulumi's own that can have made it", async () => {
  emulator.editRepository("acme", "web", { description: "changed" });
  emulator.pushTag("acme", "web", "2.0");
  const [web] = await addChanges(hub, [
    resource("Repository", "acme/web", "description", "fullDescription", "isPrivate"),
  ]);
  expect(web?.properties).toEqual([
    expect.objectContaining({ changedBy: expect.objectContaining({ actor: "acme", action: "repo.update" }) }),
    expect.objectContaining({ changedBy: expect.objectContaining({ actor: "acme", action: "repo.update" }) }),
    { path: "isPrivate", declared: 1, actual: 2 },
  ]);
  expect(audited()).toHaveLength(2);
});

test("what was there before Pulumi's last change is not blamed", async () => {
  emulator.editRepository("acme", "web", { description: "changed" });
  const later = new Date(emulator.now().valueOf() + 1000).toISOString();
  const drift = [{ ...resource("Repository", "acme/web", "description"), lastUpdated: later }];
  expect(await addChanges(hub, drift)).toEqual(drift);
});

test("a log that is refused is asked for once, and is not an error", async () => {
  const drift = [
    resource("Repository", "outsider/a", "description", "isPrivate"),
    resource("Repository", "outsider/b", "description"),
    resource("AccessToken", "36af992e-0000-4000-8000-000000000001", "label"),
  ];
  expect(await addChanges(hub, drift)).toEqual(drift);
  expect(audited()).toHaveLength(1);
});

test("undeclared is what is in the namespaces of the stack's repositories, and not what the stack knows", async () => {
  const stack = [
    resource("Repository", "acme/web"),
    resource("LibraryRepository", "busybox"),
    resource("OrgSettings", "acme"),
  ];
  expect(await findUndeclared(hub, stack)).toEqual({
    found: [
      expect.objectContaining({
        kind: "repository",
        id: "acme/internal",
        properties: { isPrivate: true },
        createdAt: expect.any(String),
      }),
    ],
    notListed: [],
  });
  const lists = emulator.requests().filter(({ method }) => method === "GET");
  expect(lists.map(({ path }) => path)).toEqual(["/v2/namespaces/acme/repositories"]);
});

describe("undeclared in an organization", () => {
  const team = { uuid: "3f6f5c3e-0000-4000-8000-000000000001", id: 7 };
  const [acme, ...others] = organizationSeed.organizations ?? [];
  const [developers] = acme?.teams ?? [];
  const hooked = { id: 1, name: "deploy", hooks: [{ id: 1, url: "https://example.com/?token=secret" }] };

  beforeEach(() => {
    emulator.importState({
      ...organizationSeed,
      organizations: [
        {
          ...acme,
          invites: [{ invitee: "New@example.com", role: "editor" }],
          teams: [
            { ...developers, ...team, members: ["alice", "bob"] },
            { name: "operators", members: ["carol"] },
          ],
        },
        ...others,
      ],
      repositories: [
        { namespace: "acme", name: "web", webhooks: [hooked] },
        { namespace: "acme", name: "api", webhooks: [hooked] },
        { namespace: "ci-bot", name: "tools", collaborators: ["alice", "bob"] },
      ],
    });
  });

  const undeclared = async (...stack: [type: string, id: string][]) => {
    const { found, notListed } = await findUndeclared(
      hub,
      stack.map(([type, id]) => resource(type, id)),
    );
    expect(notListed).toEqual([]);
    return found.map(({ type, name, id, properties }) => ({ type, what: name ?? id, ...properties }));
  };

  test.each<[string, [type: string, id: string][], object[]]>([
    ["teams", [["Team", `acme/${team.uuid}`]], [{ type: "Team", what: "acme/operators", name: "operators" }]],
    [
      "memberships beside single ones",
      [["TeamMember", "acme/developers/alice"]],
      [
        { type: "TeamMember", what: "acme/developers/bob" },
        { type: "TeamMember", what: "acme/operators/carol" },
      ],
    ],
    [
      "memberships of teams whose list is not declared",
      [["TeamMembers", "acme/developers"]],
      [{ type: "TeamMember", what: "acme/operators/carol" }],
    ],
    [
      "memberships beside both",
      [
        ["TeamMembers", "acme/developers"],
        ["TeamMember", "acme/operators/carol"],
      ],
      [],
    ],
    [
      "members and who is invited",
      ["ci-bot", "alice", "bob", "carol@example.com"].map((each) => ["OrgMember", `acme/${each}`]),
      [
        { type: "OrgMember", what: "acme/dave", role: "member", status: "member" },
        { type: "OrgMember", what: "acme/new@example.com", role: "editor", status: "pending" },
      ],
    ],
    [
      "permissions of teams",
      [["RepositoryTeamPermission", "acme/api/7"]],
      [{ type: "RepositoryTeamPermission", what: "acme/web/developers", team: "developers", permission: "read" }],
    ],
    ["no permission that is declared", [["RepositoryTeamPermission", "acme/web/7"]], []],
    [
      "webhooks, without their addresses",
      [["Webhook", "acme/web/deploy"]],
      [{ type: "Webhook", what: "acme/api/deploy" }],
    ],
    ["collaborators", [["Collaborator", "ci-bot/tools/alice"]], [{ type: "Collaborator", what: "ci-bot/tools/bob" }]],
  ])("%s", async (_, stack, expected) => {
    const found = await undeclared(...stack);
    expect(found).toMatchObject(expected);
    expect(found).toHaveLength(expected.length);
    expect(JSON.stringify(found)).not.toContain("secret");
  });
});
