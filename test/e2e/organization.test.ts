import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import ts from "typescript";
import { root } from "./engine";
import { Stack, sdks } from "./stack";

const example = join(root, "examples/organization");
const owner = "ci-bot";
const people = ["dev-one", "dev-two", "ops-one", "auditor", "stranger"];
/** As many as the program declares: forty repositories with three grants each, teams, members, tokens, settings, the stack. */
const resources = 40 * 4 + 3 * 2 + 4 + 2 + 4 + 1;
let hub: Emulator;

beforeAll(async () => {
  hub = await startEmulator({
    rateLimit: { enabled: false },
    seed: {
      users: [owner, ...people].map((username) => ({ username, password: "a-long-password", plan: "pro" as const })),
      organizations: [
        {
          name: "acme",
          plan: "business",
          members: {
            [owner]: "owner",
            "dev-one": "member",
            auditor: "editor",
            "ops-one": "member",
            "dev-two": "member",
          },
        },
      ],
      repositories: [
        { namespace: "library", name: "debian" },
        { namespace: "library", name: "node" },
      ],
    },
  });
});
afterAll(() => hub.close());
beforeEach(() => hub.reset());

const organization = () => {
  const found = hub.exportState().organizations.find(({ name }) => name === "acme");
  if (!found) throw new Error("There is no acme.");
  return found;
};
const restrictions = () => {
  const { restrictedImages, registryAccess, namespaceSettings, allowlist } = organization();
  return { restrictedImages, registryAccess, namespaceSettings, allowlist };
};
const sent = () => hub.requests().filter(({ method, path }) => method !== "GET" && !path.includes("/auth/"));

/** Changes one thing of each kind, as somebody would in a browser. */
function changeByHand(): void {
  const state = hub.exportState();
  const acme = state.organizations.find(({ name }) => name === "acme");
  const team = (name: string) => acme?.teams.find((each) => each.name === name);
  const [developers, auditors, operations] = ["developers", "auditors", "operations"].map(team);
  if (!acme || !developers || !auditors || !operations) throw new Error("The organization is not as it should be.");
  acme.members["dev-two"] = "editor";
  developers.members = ["dev-one", "stranger"];
  acme.members.stranger = "member";
  developers.repositories.api = "admin";
  delete auditors.repositories.base;
  operations.description = "changed";
  for (const token of acme.accessTokens) token.isActive = false;
  acme.restrictedImages = { ...acme.restrictedImages, enabled: false };
  acme.registryAccess = { ...acme.registryAccess, enabled: false };
  acme.namespaceSettings = { ...acme.namespaceSettings, disable_push_member_namespaces: false };
  acme.allowlist = [...acme.allowlist, "library/busybox"];
  const [api] = state.repositories.filter(({ name }) => name === "api");
  if (api) Object.assign(api, { isPrivate: false, description: "changed" });
  state.repositories = state.repositories.filter(({ name }) => name !== "toolbox");
  for (const each of acme.teams) delete each.repositories.toolbox;
  state.repositories.push({ ...(api as NonNullable<typeof api>), name: "undeclared", tags: [], images: [] });
  for (const { accessTokens } of state.users) for (const token of accessTokens) token.isActive = false;
  hub.importState(state);
}

test.each(sdks)(
  "%s: a whole organization is created, drifts in every kind, is repaired, and is destroyed",
  async (sdk) => {
    const credentials = { DOCKER_USERNAME: owner, DOCKER_PASSWORD: "a-long-password" };
    const stack = new Stack({ DOCKER_HUB_URL: hub.url, ...credentials }, { sdk });
    try {
      for (const file of ["index", "organization"]) {
        const program = readFileSync(join(example, `${file}.ts`), "utf8").replace('"pulumi-dockerhub"', `"${sdk}"`);
        stack.write(
          `${file}.js`,
          ts.transpile(program, { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 }),
        );
      }
      await stack.init();
      const before = restrictions();

      expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringContaining(`+ ${resources} created`) });
      const declared = hub.exportState();
      hub.clearRequests();
      expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
      expect(sent()).toEqual([]);

      changeByHand();
      hub.clearRequests();
      const { text, exitCode } = await stack.cli("drift", "--undeclared", "--format", "json");
      expect(exitCode).toBe(3);
      const report: {
        drift: { name: string; status: string; properties: { path: string }[] }[];
        undeclared: { id: string }[];
      } = JSON.parse(text);
      expect(
        Object.fromEntries(
          report.drift.map(({ name, status, properties }) => [
            name,
            status === "gone" ? status : properties.map(({ path }) => path).sort(),
          ]),
        ),
      ).toMatchObject({
        "dev-two": ["role"],
        developers: ["members"],
        "api-developers": ["permission"],
        "base-auditors": "gone",
        operations: ["description"],
        deployer: ["isActive"],
        builder: ["isActive"],
        images: ["restrictedImages.enabled"],
        registries: ["enabled"],
        namespace: ["disablePushMemberNamespaces"],
        allowlist: ["repositories"],
        api: ["description", "isPrivate"],
        toolbox: "gone",
      });
      expect(report.undeclared.map(({ id }) => id)).toContain("acme/undeclared");
      expect(sent()).toEqual([]);

      expect(await stack.up("--refresh")).toMatchObject({ exitCode: 0 });
      expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
      const repaired = hub.exportState();
      expect(repaired.repositories.filter(({ name }) => name !== "undeclared")).toHaveLength(
        declared.repositories.length,
      );
      expect(restrictions().restrictedImages.enabled).toBe(true);
      expect(organization().members["dev-two"]).toBe("member");

      expect(await stack.destroy()).toMatchObject({ exitCode: 0 });
      expect(restrictions()).toEqual(before);
      expect(organization().accessTokens).toEqual([]);
      expect(organization().teams.map(({ name }) => name)).toEqual(["owners"]);
    } finally {
      stack.remove();
    }
  },
  180_000,
);
