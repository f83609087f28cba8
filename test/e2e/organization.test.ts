import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import { type Emulator, type Seed, startEmulator } from "dockerhub-emulator";
import * as declared from "../../examples/organization/organization";
import { root } from "./engine";
import { Stack, sdks } from "./stack";

jest.setTimeout(400_000);

const example = join(root, "examples/organization");
const accounts = ["olivia", "bert", "carla", "dario", "emil", "fatima", "gina", "mallory"];
const password = "correct-horse-battery";

/** The organization before anybody declared it. */
const seed: Seed = {
  users: ["ci-bot", ...accounts].map((username) => ({ username, password, emails: [`${username}@example.com`] })),
  organizations: [
    {
      name: "acme",
      plan: "business",
      members: {
        "ci-bot": "owner",
        olivia: "owner",
        bert: "member",
        ...Object.fromEntries(["carla", "dario", "emil", "fatima"].map((each) => [each, "member" as const])),
      },
      teams: [{ name: "backend", description: "Services", members: ["bert", "emil"] }],
      allowlist: ["library/debian"],
      registryAccess: {
        enabled: false,
        dockerHubAllowed: true,
        customRegistries: [{ address: "old.example.com", friendly_name: "Old", allowed: true }],
      },
    },
  ],
};

let hub: Emulator;
let stack: Stack;

beforeAll(async () => {
  hub = await startEmulator({ seed, rateLimit: { enabled: false } });
});
afterAll(() => hub.close());
beforeEach(() => {
  hub.reset();
  stack = new Stack(
    {
      DOCKER_HUB_URL: hub.url,
      DOCKER_USERNAME: "ci-bot",
      DOCKER_PASSWORD: password,
      // tsc -p examples/organization, a part of `npm run lint`, checks the types.
      PULUMI_NODEJS_TRANSPILE_ONLY: "true",
    },
    { project: example },
  );
});
afterEach(() => stack.remove());

test.each(sdks)(
  "%s: an organization is created, kept, repaired after every kind of drift, and given back",
  async (sdk) => {
    const program = readFileSync(join(example, "index.ts"), "utf8");
    stack.write("index.ts", program.replace('"pulumi-dockerhub"', `"${sdk}"`));
    await stack.init();
    const before = organization();

    expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringMatching(/\+ \d+ created/) });
    expect(repositories()).toEqual(Object.keys(declared.repositories).sort());
    expect(repositories()).toHaveLength(40);
    expect(organization().invites).toMatchObject([{ invitee: "gina@example.com", role: "member" }]);
    expect(team("backend")).toMatchObject({
      description: "What answers requests",
      members: ["bert", "carla", "dario"],
    });
    expect(team("support")?.repositories).toEqual({
      admin: "write",
      api: "read",
      notifications: "read",
      orders: "read",
      status: "write",
      web: "read",
    });

    hub.acceptInvite("acme", "gina@example.com", "gina");
    expect(await stack.up("--refresh")).toMatchObject({ exitCode: 0 });
    expect(team("backend")?.members).toEqual(["bert", "carla", "dario", "gina"]);
    expect(await unchanged()).toEqual([]);
    const kept = managed();
    console.log(JSON.stringify(kept).slice(0, 3000));
  },
);

/** Refreshes and previews, which must find nothing; gives what was sent that changes anything. */
async function unchanged(): Promise<string[]> {
  hub.clearRequests();
  expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
  return hub
    .requests()
    .filter(({ method, path }) => method !== "GET" && path !== "/v2/auth/token")
    .map(({ method, path }) => `${method} ${path}`);
}

function organization() {
  const [found] = hub.exportState().organizations;
  if (!found) throw new Error("acme is gone");
  return found;
}

const team = (name: string) => organization().teams.find((each) => each.name === name);
const repositories = () =>
  hub
    .exportState()
    .repositories.map(({ name }) => name)
    .sort();

/** What the program manages, without what Docker Hub numbers or dates. */
function managed() {
  const { teams, accessTokens, createdAt: _, ...settings } = organization();
  return {
    ...settings,
    teams: teams
      .map(({ name, description, members, repositories }) => ({
        name,
        description,
        members: members.toSorted(),
        repositories,
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    tokens: accessTokens.map(({ label, isActive, resources }) => ({ label, isActive, resources })),
    repositories: hub
      .exportState()
      .repositories.map(({ name, description, isPrivate, immutableTags, categories, isActive }) => ({
        name,
        description,
        isPrivate,
        immutableTags,
        categories,
        isActive,
      })),
  };
}
