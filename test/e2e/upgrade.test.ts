import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readSeed, startEmulator } from "dockerhub-emulator";
import { Stack, sdks } from "./stack";

/** The state that the first version left, and what was on Docker Hub then: neither is ever written again. */
const folder = join(__dirname, "firstVersion");

const program = `
  new dockerhub.Repository("api", { namespace: "acme", description: "The API server", fullDescription: "# API\\n", isPrivate: true });
  new dockerhub.Repository("plain", { namespace: "acme" });
  new dockerhub.AccessToken("ci", { label: "ci", scopes: ["repo:read", "repo:write"], expiresAt: "2030-01-01T00:00:00Z" });
  new dockerhub.OrgSettings("settings", { organization: "acme",
    restrictedImages: { enabled: true, allowOfficialImages: true, allowVerifiedPublishers: false } });
`;

test.each(sdks)("%s: a state of the first version is taken as it is, and nothing is sent", async (sdk) => {
  const host = sdk.endsWith("/native") ? "native" : "dynamic";
  const hub = await startEmulator({ seed: await readSeed(join(folder, `${host}.hub.json`)) });
  const credentials = { DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery" };
  const stack = new Stack({ DOCKER_HUB_URL: hub.url, ...credentials }, { sdk });
  const sent = () => hub.requests().filter(({ method, path }) => method !== "GET" && !path.includes("/auth/"));
  try {
    stack.write("Pulumi.yaml", "name: hub\nruntime: nodejs\n");
    await stack.init();
    const imported = await stack.pulumi("stack", "import", "--file", join(folder, `${host}.state.json`));
    expect(imported).toMatchObject({ exitCode: 0 });
    stack.program(program);

    // CHANGELOG.md: what was a default once is no longer managed.
    const preview = await stack.preview("--refresh");
    expect(preview).toMatchObject({ exitCode: 0 });
    const differences = preview.text.match(/^ +[-+~] \w+ *: .*$/gm)?.map((line) => line.trim());
    expect(differences?.sort()).toEqual(["- isActive: true", "- isPrivate: false"]);
    expect(preview.text).not.toMatch(/to (create|delete|replace)/);

    expect(await stack.up("--refresh")).toMatchObject({ exitCode: 0 });
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
    expect(sent()).toEqual([]);
    expect(hub.repository("acme", "plain")).toMatchObject({ isPrivate: false });

    expect(await stack.destroy()).toMatchObject({ exitCode: 0 });
    expect(hub.repository("acme", "api")).toBeUndefined();
    expect(hub.exportState().organizations.find(({ name }) => name === "acme")?.restrictedImages.enabled).toBe(false);
  } finally {
    stack.remove();
    await hub.close();
  }
});
