import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { Stack, type sdks } from "./stack";

const login = { DOCKER_USERNAME: "docker-admin", DOCKER_PASSWORD: "admin-of-the-library" };
let hub: Emulator;
let stack: Stack;

/** What is declared is never destroyed: identity, replacement and what is managed, on the real engine. */
export function identityOn(sdk: (typeof sdks)[number]): void {
  beforeAll(async () => {
    hub = await startEmulator();
  });
  afterAll(() => hub.close());
  beforeEach(async () => {
    hub.reset();
    stack = new Stack({ ...login, DOCKER_HUB_URL: hub.url }, { sdk });
    await stack.init();
  });
  afterEach(() => stack.remove());

  const sent = () =>
    hub
      .requests()
      .filter(({ method, path }) => method !== "GET" && !path.includes("/auth/"))
      .map(({ method, path }) => `${method} ${path}`);

  describe("--replace", () => {
    test("of a repository deletes it first and creates it again", async () => {
      stack.program(`new dockerhub.Repository("fresh", { namespace: "acme", description: "Fresh" });`);
      await stack.up();
      hub.clearRequests();
      expect(await stack.up("--replace", "**::fresh")).toMatchObject({ exitCode: 0 });
      expect(sent()).toEqual(["DELETE /v2/repositories/acme/fresh/", "POST /v2/namespaces/acme/repositories"]);
      expect(hub.repository("acme", "fresh")).toMatchObject({ description: "Fresh" });
      expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
    });

    test("of a repository with tags is refused before anything is created, unless forceDestroy is set", async () => {
      const program = (force: boolean) =>
        stack.program(
          `new dockerhub.Repository("web", { namespace: "acme", adoptExisting: true, forceDestroy: ${force} });`,
        );
      program(false);
      await stack.up();
      hub.clearRequests();
      const refused = await stack.up("--replace", "**::web");
      expect(refused.exitCode).not.toBe(0);
      expect(refused.text).toContain("acme/web was not deleted: it holds");
      expect(sent()).toEqual([]);

      program(true);
      expect(await stack.up("--replace", "**::web")).toMatchObject({ exitCode: 0 });
      expect(hub.repository("acme", "web")).toBeDefined();
      expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
    });

    test("of an organization's settings never loosens them, and destroy still puts back what was there", async () => {
      const before = JSON.stringify(await settingsOf("acme"));
      stack.program(`new dockerhub.OrgSettings("settings", { organization: "acme",
        restrictedImages: { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: false } });`);
      await stack.up();
      expect(await stack.up("--replace", "**::settings")).toMatchObject({ exitCode: 0 });
      expect(await settingsOf("acme")).toMatchObject({ restricted_images: { enabled: true } });
      const puts = hub.requests().filter(({ method }) => method === "PUT");
      expect(puts).toHaveLength(2);
      expect(await stack.destroy()).toMatchObject({ exitCode: 0 });
      expect(JSON.stringify(await settingsOf("acme"))).toBe(before);
    });
  });

  test("replaceOnChanges deletes first, and the repository is there afterwards", async () => {
    const program = (description: string) =>
      stack.program(`new dockerhub.Repository("api", { namespace: "acme", description: "${description}", adoptExisting: true },
        { replaceOnChanges: ["description"] });`);
    program("one");
    await stack.up();
    program("two");
    expect(await stack.up()).toMatchObject({ exitCode: 0 });
    expect(hub.repository("acme", "api")).toMatchObject({ description: "two" });
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
  });

  describe("another name for a repository with tags", () => {
    const program = (name: string, more = "", options = "") =>
      stack.program(`new dockerhub.Repository("a", { namespace: "acme", name: "${name}"${more} }${options});`);

    beforeEach(async () => {
      program("first");
      await stack.up();
      hub.pushTag("acme", "first", "1.0");
      program("second");
    });

    test("is said in the preview, refused before anything is created, and undone by the old name", async () => {
      const preview = await stack.preview();
      expect(preview.text).toContain(
        "acme/first holds 1 tag. Its replacement deletes it first, and that will be refused",
      );
      hub.clearRequests();
      const refused = await stack.up();
      expect(refused.exitCode).not.toBe(0);
      expect(refused.text).toContain("acme/first was not deleted: it holds 1 tag that would be gone for good.");
      expect(sent()).toEqual([]);
      program("first");
      expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
    });

    test("goes through with forceDestroy in the same change", async () => {
      program("second", ", forceDestroy: true");
      expect(await stack.up()).toMatchObject({ exitCode: 0 });
      expect(hub.repository("acme", "first")).toBeUndefined();
      expect(hub.repository("acme", "second")).toBeDefined();
    });

    test("keeps the old one with retainOnDelete, once that is in the state", async () => {
      program("first", "", ", { retainOnDelete: true }");
      await stack.up();
      program("second", "", ", { retainOnDelete: true }");
      expect(await stack.up()).toMatchObject({ exitCode: 0 });
      expect(hub.repository("acme", "first")).toBeDefined();
      expect(hub.repository("acme", "second")).toBeDefined();
    });
  });

  test("a deletion that an earlier run left does not delete what the program declares again", async () => {
    const program = (name: string, adopt = false) =>
      stack.program(`new dockerhub.Repository("a", { namespace: "acme", name: "${name}", adoptExisting: ${adopt} },
        { deleteBeforeReplace: false });`);
    program("first");
    await stack.up();
    hub.pushTag("acme", "first", "1.0");
    program("second");
    expect((await stack.up()).exitCode).not.toBe(0);
    program("first", true);
    expect(await stack.up()).toMatchObject({ exitCode: 0 });
    expect(hub.repository("acme", "first")).toBeDefined();
    expect(hub.repository("acme", "second")).toBeUndefined();
    hub.clearRequests();
    expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringContaining("unchanged") });
    expect(sent()).toEqual([]);
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
  });

  test("a resource that another one adopts is not deleted as the remains of the first", async () => {
    stack.program(`new dockerhub.Repository("old", { namespace: "acme", name: "api", forceDestroy: true });`);
    await stack.up();
    hub.pushTag("acme", "api", "1.0");
    stack.program(`new dockerhub.Repository("new", { namespace: "acme", name: "api", adoptExisting: true });`);
    const { exitCode, text } = await stack.up();
    expect(exitCode).toBe(0);
    expect(text).toContain("Repository acme/api stays on Docker Hub: the program declares it.");
    expect(hub.repository("acme", "api")).toBeDefined();
  });

  test("a resource that is removed from the program is deleted, also with --refresh", async () => {
    stack.program(
      `new dockerhub.Repository("one", { namespace: "acme" }); new dockerhub.Repository("two", { namespace: "acme" });`,
    );
    await stack.up();
    stack.program(`new dockerhub.Repository("one", { namespace: "acme" });`);
    expect(await stack.up("--refresh")).toMatchObject({ exitCode: 0 });
    expect(hub.repository("acme", "two")).toBeUndefined();
    expect(hub.repository("acme", "one")).toBeDefined();
  });

  test("an adopted private repository that declares no visibility is never published", async () => {
    stack.program(`new dockerhub.Repository("web", { namespace: "acme", adoptExisting: true });`);
    await stack.up();
    hub.editRepository("acme", "web", { isPrivate: true });
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
    hub.clearRequests();
    await stack.up("--refresh");
    expect(sent()).toEqual([]);

    stack.program(`new dockerhub.Repository("web", { namespace: "acme", adoptExisting: true, isPrivate: true });`);
    await stack.up();
    hub.clearRequests();
    stack.program(`new dockerhub.Repository("web", { namespace: "acme", adoptExisting: true });`);
    await stack.up();
    expect(hub.repository("acme", "web")).toMatchObject({ isPrivate: true });
    expect(sent()).toEqual([]);
  });

  test("the preview of an adoption says what exists and what changes, and refuses what up would refuse", async () => {
    hub.editRepository("acme", "web", { description: "as it was" });
    const program = (args: string) =>
      stack.program(`new dockerhub.Repository("web", { namespace: "acme", adoptExisting: true, ${args} });`);
    program(`description: "The website"`);
    hub.clearRequests();
    const { exitCode, text } = await stack.preview();
    expect(exitCode).toBe(0);
    expect(text).toContain("Repository acme/web exists on Docker Hub and will be adopted. This changes:");
    expect(text).toContain('description: "as it was" => "The website"');
    expect(sent()).toEqual([]);

    hub.editRepository("acme", "web", { isPrivate: true });
    program("isPrivate: false");
    const refused = await stack.preview();
    expect(refused.exitCode).not.toBe(0);
    expect(refused.text).toContain("acme/web is private, and its adoption as declared would make it public.");
  });

  test("a resource that is renamed in the program with an alias keeps the name that it got by default", async () => {
    stack.program(`new dockerhub.Repository("api", { namespace: "acme" });`);
    await stack.up();
    stack.program(`new dockerhub.Repository("server", { namespace: "acme" }, { aliases: [{ name: "api" }] });`);
    expect(await stack.preview("--expect-no-changes")).toMatchObject({ exitCode: 0 });
    expect(await stack.up()).toMatchObject({ exitCode: 0 });
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
    expect(hub.repository("acme", "server")).toBeUndefined();
    expect(stack.stateFile()).not.toContain('"__logicalName":"');
  });

  test("a token whose declared expiry has passed does not stop the other resources", async () => {
    const program = (year: number, description: string) =>
      stack.program(`
        new dockerhub.AccessToken("ci", { label: "ci", scopes: ["repo:read"], expiresAt: "${year}-01-31T00:00:00Z" });
        new dockerhub.Repository("api", { namespace: "acme", description: "${description}" });`);
    program(2096, "first");
    await stack.up();
    // Seventy years later, as the state and the program see it.
    await stack.pulumi("stack", "export", "--file", "state.json");
    stack.write("state.json", stack.read("state.json").replaceAll("2096-01-31", "2026-01-31"));
    await stack.pulumi("stack", "import", "--file", "state.json");
    program(2026, "second");
    expect(await stack.preview()).toMatchObject({ exitCode: 0 });
    expect(await stack.up()).toMatchObject({ exitCode: 0 });
    expect(hub.repository("acme", "api")?.description).toBe("second");
  });

  test("get of what does not exist fails, and nothing is created from it", async () => {
    stack.program(`
      const nope = dockerhub.Repository.get("nope", "acme/nope");
      new dockerhub.Repository("copy", { namespace: "acme", description: nope.description });`);
    const { exitCode, text } = await stack.up();
    expect(exitCode).not.toBe(0);
    expect(text).toMatch(/There is no Repository "acme\/nope"|does not exist/);
    expect(hub.repository("acme", "copy")).toBeUndefined();
  });

  test.each([
    ["acme/web:latest", "Did you mean acme/web?"],
    ["docker.io/acme/web", "Did you mean acme/web?"],
    ["web", "the id is namespace/name, such as acme/web."],
  ])("get by %s says what an id is", async (id, advice) => {
    stack.program(`dockerhub.Repository.get("web", "${id}");`);
    const { exitCode, text } = await stack.preview();
    expect(exitCode).not.toBe(0);
    expect(text).toContain(advice);
  });
}

async function settingsOf(organization: string): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ identifier: login.DOCKER_USERNAME, secret: login.DOCKER_PASSWORD });
  const answer = await fetch(`${hub.url}/v2/auth/token`, { method: "POST", headers, body });
  const { access_token } = (await answer.json()) as { access_token: string };
  const authorization = `Bearer ${access_token}`;
  return (await fetch(`${hub.url}/v2/orgs/${organization}/settings`, { headers: { authorization } })).json();
}
