import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { ByHand } from "./byHand";
import { type Run, Stack, sdks } from "./stack";

const admin = { DOCKER_USERNAME: "docker-admin", DOCKER_PASSWORD: "admin-of-the-library" };
let hub: Emulator;
let stack: Stack;

beforeAll(async () => {
  hub = await startEmulator();
});
afterAll(() => hub.close());
afterEach(() => hub.clearFaults());

const program = `
  new random.RandomPet("pet");
  new dockerhub.Repository("api", { namespace: "acme", description: "The API server", isPrivate: true });
  new dockerhub.Repository("hidden", { namespace: "acme", description: pulumi.secret("classified") });
  new dockerhub.Repository("gone", { namespace: "acme" });
  dockerhub.Repository.get("web", "acme/web");
  new dockerhub.AccessToken("ci", { label: "ci", scopes: ["repo:read"] });
  new dockerhub.OrgSettings("settings", { organization: "acme",
    restrictedImages: { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: false } });
`;

describe.each(sdks)("drift of a stack of %s", (sdk) => {
  beforeEach(async () => {
    hub.reset();
    stack = new Stack({ ...admin, DOCKER_HUB_URL: hub.url }, { sdk });
    await stack.init();
    stack.program(program);
    expect(await stack.up()).toMatchObject({ exitCode: 0 });
  });
  afterEach(() => stack.remove());

  test("names what changed, is gone or is declared nowhere, and by whom; nothing is changed by it", async () => {
    const nowhere = await stack.cli("drift", "--undeclared");
    expect(nowhere).toMatchObject({ exitCode: 4, text: expect.stringContaining("Repository  acme/internal  private") });
    expect(nowhere.text).not.toMatch(/acme\/(api|web)/);

    await change();
    const before = hub.exportState();
    const json = report(await stack.cli("drift", "--undeclared", "--format", "json"));
    expect(json).toMatchObject({ version: 1, project: "test", stack: "test", checked: 6, notListed: [] });
    const by = (actor: string, action: string) => expect.objectContaining({ actor, action });
    expect(json.drift).toMatchObject([
      {
        type: "OrgSettings",
        id: "acme",
        properties: [
          {
            path: "restrictedImages.enabled",
            declared: true,
            actual: false,
            changedBy: by("ci-bot", "org.settings.update"),
          },
        ],
      },
      {
        type: "Repository",
        name: "api",
        id: "acme/api",
        status: "changed",
        properties: [
          {
            path: "description",
            declared: "The API server",
            actual: "<b>new</b>",
            changedBy: by("ci-bot", "repo.update"),
          },
          { path: "isPrivate", declared: true, actual: false, changedBy: by("acme", "repo.change_privacy") },
        ],
      },
      { name: "gone", status: "gone", properties: [], deletedBy: by("ci-bot", "repo.delete") },
      { name: "hidden", properties: [{ path: "description", declared: "[secret]", actual: "[secret]" }] },
    ]);
    expect(json.undeclared).toMatchObject([
      { kind: "accessToken", label: "laptop", scopes: ["repo:read"] },
      { kind: "repository", id: "acme/by-hand", isPrivate: false },
      { kind: "repository", id: "acme/internal" },
    ]);

    hub.fault({ kind: "status", status: 403, path: "/v2/auditlogs/**" });
    const text = await stack.cli("drift");
    expect(text.exitCode).toBe(3);
    expect(text.text).toContain("6 resources checked: 3 changed, 1 gone.");
    expect(text.text).toMatch(/description +"The API server" +"<b>new<\/b>"\n/);
    expect(text.text).toContain("Repository gone (acme/gone): gone from Docker Hub\n");
    expect(text.text + JSON.stringify(json)).not.toMatch(/classified|published|dckr_pat_|admin-of-the-library/);
    expect(hub.exportState()).toEqual(before);
  });
});

describe("drift", () => {
  beforeAll(async () => {
    hub.reset();
    stack = new Stack({ ...admin, DOCKER_HUB_URL: hub.url });
    await stack.init();
    stack.program(`
      new dockerhub.Repository("api", { namespace: "acme", isPrivate: false });
      new dockerhub.AccessToken("ci", { label: "ci", scopes: ["repo:read"] });
    `);
    await stack.up();
  });
  afterAll(() => stack.remove());

  test("there is none: exit code 0", async () => {
    const text = "Drift of stack test: 2 resources checked: no drift.";
    expect(await stack.cli("drift")).toEqual({ exitCode: 0, text });
  });

  test("is repaired by an up that refreshes, or accepted by a refresh and the same change in the program", async () => {
    const program = (isPrivate: boolean) => `
      new dockerhub.Repository("api", { namespace: "acme", isPrivate: ${isPrivate} });
      new dockerhub.AccessToken("ci", { label: "ci", scopes: ["repo:read"] });
    `;
    hub.editRepository("acme", "api", { isPrivate: true });
    await stack.up("--refresh");
    expect(hub.repository("acme", "api")).toMatchObject({ isPrivate: false });
    expect((await stack.cli("drift")).exitCode).toBe(0);

    hub.editRepository("acme", "api", { isPrivate: true });
    await stack.refresh();
    stack.program(program(true));
    expect(await stack.preview("--expect-no-changes")).toMatchObject({ exitCode: 0 });
    expect((await stack.cli("drift")).exitCode).toBe(0);
    expect(hub.repository("acme", "api")).toMatchObject({ isPrivate: true });
    stack.program(program(false));
    await stack.up();
  });

  test("says what it could not list, and does not call that none", async () => {
    hub.fault({ kind: "status", status: 403, method: "GET", path: "/v2/access-tokens" });
    const run = await stack.cli("drift", "--undeclared");
    expect(run).toMatchObject({ exitCode: 1, text: expect.stringMatching(/Not listed: the access tokens\. .*403/) });
  });

  test("fails with a message and no trace", async () => {
    const { exitCode, text } = await stack.cli("drift", "--stack", "nope");
    expect({ exitCode, text }).toEqual({ exitCode: 1, text: "error: no stack named 'nope' found" });
    stack.setEnvironment({ DOCKER_PASSWORD: "wrong" });
    const refused = await stack.cli("drift");
    expect(refused.exitCode).toBe(1);
    expect(refused.text).toMatch(/^error: Docker Hub refused the credentials of "docker-admin"/);
    expect(refused.text).not.toMatch(/^ +at /m);
    expect(refused.text.match(/refused/g)).toHaveLength(1);
  });

  test("takes credentials from the stack's configuration, and writes the report to a file", async () => {
    hub.editRepository("acme", "api", { isPrivate: true });
    stack.setEnvironment({ DOCKER_USERNAME: "", DOCKER_PASSWORD: "", PULUMI_ENABLE_STREAMING_JSON_PREVIEW: "true" });
    await stack.pulumi("config", "set", "dockerhub:username", admin.DOCKER_USERNAME);
    await stack.pulumi("config", "set", "--secret", "dockerhub:password", admin.DOCKER_PASSWORD);
    const run = await stack.cli("drift", "--run-program", "--format", "html", "--output", "drift.html");
    expect(run).toEqual({ exitCode: 3, text: "2 resources checked: 1 changed. Report: drift.html" });
    const page = stack.read("drift.html");
    expect(page).toMatch(/^<!doctype html>[\s\S]*isPrivate[\s\S]*false[\s\S]*true[\s\S]*acme/);
    expect(page).not.toContain(admin.DOCKER_PASSWORD);
  });
});

function report({ exitCode, text }: Run) {
  expect(exitCode).toBe(3);
  return JSON.parse(text);
}

/** What somebody else does to the stack's resources, and what nobody declared. */
async function change(): Promise<void> {
  const ciBot = await ByHand.login(hub.url, "ci-bot", "correct-horse-battery");
  await ciBot.call("PATCH", "/v2/repositories/acme/api/", { description: "<b>new</b>" });
  await ciBot.call("DELETE", "/v2/repositories/acme/gone/");
  await ciBot.call("PUT", "/v2/orgs/acme/settings", {
    restricted_images: { enabled: false, allow_official_images: true, allow_verified_publishers: false },
  });
  await ciBot.call("POST", "/v2/namespaces/acme/repositories", {
    namespace: "acme",
    name: "by-hand",
    registry: "docker.io",
    is_private: false,
  });
  hub.editRepository("acme", "api", { isPrivate: false });
  hub.editRepository("acme", "hidden", { description: "published" });
  const own = await ByHand.login(hub.url, admin.DOCKER_USERNAME, admin.DOCKER_PASSWORD);
  await own.call("POST", "/v2/access-tokens", { token_label: "laptop", scopes: ["repo:read"] });
}
