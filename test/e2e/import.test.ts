import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { ByHand } from "./byHand";
import { grownOrganization } from "./grownOrganization";
import { Stack } from "./stack";

let hub: Emulator;
let stack: Stack;

beforeAll(async () => {
  hub = await startEmulator({ seed: grownOrganization });
});
afterAll(() => hub.close());
beforeEach(async () => {
  hub.reset();
  stack = new Stack({
    DOCKER_HUB_URL: hub.url,
    DOCKER_USERNAME: "ci-bot",
    DOCKER_PASSWORD: "correct-horse-battery",
    PULUMI_NODEJS_TRANSPILE_ONLY: "true",
  });
  await stack.init();
});
afterEach(() => stack.remove());

const writing = () =>
  hub
    .requests()
    .filter(({ method, path }) => method !== "GET" && path !== "/v2/auth/token")
    .map(({ method, path }) => `${method} ${path}`);

async function importAll(resources: number): Promise<void> {
  const run = await stack.pulumi("import", "--file", "import.json", "--yes", "--skip-preview", "--generate-code=false");
  expect(run).toMatchObject({ exitCode: 0, text: expect.stringContaining(`= ${resources} imported`) });
}

const unchanged = () => stack.preview("--refresh", "--expect-no-changes");

test("what grew in years is under management, with no change in the first preview nor on Docker Hub", async () => {
  const before = hub.exportState();
  const run = await stack.cli("import", "--namespace", "acme");
  expect(run).toMatchObject({ exitCode: 0, text: expect.stringContaining("Repository: 20\n") });
  expect(run.text).toContain("Written to index.ts and import.json: 36.");
  expect(run.text).toMatch(/Not imported:\n +OrgAccessToken "deploy\\nnow": Docker Hub shows the secret/);
  await importAll(36);
  expect(await unchanged()).toMatchObject({ exitCode: 0 });
  expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringContaining("37 unchanged") });
  expect(writing()).toEqual([]);
  expect(hub.exportState()).toEqual(before);

  // Managed: a change by hand shows, of every text.
  hub.editRepository("acme", "web", { fullDescription: "changed by hand" });
  expect((await unchanged()).text).toMatch(/changed by hand/);
  hub.reset();

  // More grew: a second run adds it and leaves the program as it is.
  const written = stack.read("index.ts");
  hub.importState({ ...before, repositories: [...before.repositories, { namespace: "acme", name: "grown" }] });
  const again = await stack.cli("import", "--namespace", "acme");
  expect(again).toMatchObject({
    exitCode: 0,
    text: expect.stringContaining("Written to index.ts and import.json: 1."),
  });
  const head = `${written.trimEnd()}\n\nnew dockerhub.Repository(`;
  expect(stack.read("index.ts").slice(0, head.length)).toBe(head);
  await importAll(1);
  expect(await unchanged()).toMatchObject({ exitCode: 0 });

  // With dynamic resources, the same program goes on from the same state, and sends nothing.
  stack.write("index.ts", stack.read("index.ts").replace("pulumi-dockerhub/native", "pulumi-dockerhub"));
  hub.clearRequests();
  expect(await stack.up()).toMatchObject({ exitCode: 0 });
  expect(await unchanged()).toMatchObject({ exitCode: 0 });
  expect(writing()).toEqual([]);
});

test("a team and its permission are imported by name, and are what Docker Hub numbers from then on", async () => {
  stack.setSdk("pulumi-dockerhub/native");
  stack.program("");
  const imported = (type: string, name: string, id: string) =>
    stack.pulumi(
      "import",
      `dockerhub:index:${type}`,
      name,
      id,
      "--yes",
      "--skip-preview",
      "--generate-code=false",
      "--protect=false",
    );
  expect(await imported("Team", "developers", "acme/developers")).toMatchObject({ exitCode: 0 });
  expect(await imported("RepositoryTeamPermission", "web", "acme/web/developers")).toMatchObject({ exitCode: 0 });
  const developers = hub.exportState().organizations[0]?.teams.find(({ name }) => name === "developers");
  const { resources } = JSON.parse((await stack.pulumi("stack", "export")).text).deployment;
  const ids = resources.map(({ id }: { id?: string }) => id);
  expect(ids).toEqual(expect.arrayContaining([`acme/${developers?.uuid}`, `acme/web/${developers?.id}`]));
  stack.program(`
    const team = new dockerhub.Team("developers", { organization: "acme", name: "developers" });
    new dockerhub.RepositoryTeamPermission("web", { namespace: "acme", repository: "web", team: team.name, permission: "write" });
  `);
  expect(await unchanged()).toMatchObject({ exitCode: 0 });

  // Renamed on Docker Hub it is the same team, whose name is put back.
  const owner = await ByHand.login(hub.url, "ci-bot", "correct-horse-battery");
  await owner.call("PATCH", "/v2/orgs/acme/groups/developers", { name: "builders" });
  const report = await stack.cli("drift");
  expect(report).toMatchObject({ exitCode: 3, text: expect.stringMatching(/name +"developers" +"builders"/) });
  hub.clearRequests();
  expect(await stack.up("--refresh")).toMatchObject({ exitCode: 0 });
  expect(writing()).toEqual(["PATCH /v2/orgs/acme/groups/builders"]);
});

test("what a Terraform state manages is taken over, and nothing else", async () => {
  const docker = 'provider["registry.terraform.io/docker/docker"]';
  const resource = (type: string, attributes: object) => ({
    mode: "managed",
    type,
    name: "this",
    provider: docker,
    instances: [{ attributes }],
  });
  const resources = [
    resource("docker_hub_repository", { namespace: "acme", name: "web" }),
    resource("docker_org_team", { org_name: "acme", team_name: "developers" }),
    resource("docker_org_team_member", { org_name: "acme", team_name: "developers", user_name: "alice" }),
    resource("docker_org_access_token", { org_name: "acme", id: "a7a5ef25", token: "dckr_oat_secret" }),
  ];
  stack.write("terraform.tfstate", JSON.stringify({ version: 4, resources }));
  const run = await stack.cli("import", "--from-terraform", "terraform.tfstate", "--program", "hub.ts");
  expect(run).toMatchObject({ exitCode: 0, text: expect.stringContaining("Written to hub.ts and import.json: 3.") });
  expect(run.text).toContain("docker_org_access_token.this: Docker Hub shows the secret");
  expect(stack.read("hub.ts")).toContain("team: developersTeam.name");
  expect(stack.read("hub.ts") + stack.read("import.json")).not.toContain("dckr_oat");
  stack.write("index.ts", 'import "./hub";\n');
  await importAll(3);
  expect(await unchanged()).toMatchObject({ exitCode: 0 });
  expect(writing()).toEqual([]);
  const again = await stack.cli("import", "--from-terraform", "terraform.tfstate", "--program", "hub.ts");
  expect(again.text).toContain("Nothing is new: all 3 are in the stack or in import.json.");
});

describe("import refuses", () => {
  const mine = "// mine\n";
  const refused = async (...flags: string[]) => {
    const { exitCode, text } = await stack.cli("import", ...flags);
    expect(exitCode).toBe(1);
    expect(text).not.toMatch(/^ +at /m);
    return text;
  };

  test.each([
    ["nothing to read", [], "error: either --namespace or --from-terraform must be given."],
    [
      "two sources",
      ["-n", "acme", "--from-terraform", "x"],
      "error: --namespace and --from-terraform exclude each other.",
    ],
    [
      "what is no name",
      ["--namespace", "acme/web"],
      'error: --namespace: must be a user or an organization, such as acme, not "acme/web".',
    ],
    [
      "an unknown flag",
      ["--namespce", "acme"],
      "error: Unknown option '--namespce'; did you mean --namespace? See pulumi-dockerhub import --help.",
    ],
    ["a folder that is not there", ["-n", "acme", "-C", "nope"], "error: there is no folder nope."],
    [
      "a file that is not there",
      ["--from-terraform", "nope.tfstate"],
      "error: nope.tfstate can't be read: there is no such file.",
    ],
    ["a namespace that does not exist", ["-n", "nobody"], 'error: there is no namespace "nobody" on Docker Hub'],
    ["a stack that does not exist", ["-n", "acme", "-s", "nope"], "error: no stack named 'nope' found"],
  ])("%s", async (_, flags, message) => {
    expect(await refused(...flags)).toContain(message);
  });

  test("to overwrite a program, unless --force is set", async () => {
    stack.write("index.ts", mine);
    expect(await refused("--namespace", "acme")).toMatch(/^error: index\.ts exists, and import\.json does not\./);
    expect(stack.read("index.ts")).toBe(mine);
    stack.write("import.json", "{}");
    expect(await refused("--namespace", "acme")).toContain('does not import dockerhub from "pulumi-dockerhub/native"');
    stack.write("index.ts", 'import * as dockerhub from "pulumi-dockerhub/native";\n');
    expect(await refused("--namespace", "acme")).toContain("import.json is not a file of pulumi import (resources:");
    expect(await stack.cli("import", "--namespace", "acme", "--force")).toMatchObject({ exitCode: 0 });
    expect(stack.read("index.ts")).toContain("new dockerhub.Repository(");
  });

  test("nothing where there is no stack yet: the credentials are those of the environment", async () => {
    await stack.pulumi("stack", "rm", "test", "--yes");
    const run = await stack.cli("import", "--namespace", "acme");
    expect(run).toMatchObject({ exitCode: 0, text: expect.stringMatching(/^No stack is used: /) });
  });
});
