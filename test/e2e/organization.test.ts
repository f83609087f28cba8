import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import { type Emulator, type Seed, startEmulator } from "dockerhub-emulator";
import * as declared from "../../examples/organization/organization";
import { ByHand } from "./byHand";
import { root } from "./engine";
import { changes } from "./organizationDrift";
import { type Run, Stack, sdks } from "./stack";

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
    const before = managed();
    hub.setClock(daysAgo(31));

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

    const olivia = await ByHand.login(hub.url, "olivia", password);
    for (const { make } of changes) await make(olivia, hub);
    const own = await ByHand.login(hub.url, "ci-bot", password);
    const [{ uuid: releaseNotes = "" } = {}] = hub.exportState().users[0]?.accessTokens ?? [];
    await own.call("PATCH", `/v2/access-tokens/${releaseNotes}`, { is_active: false });
    const changed = managed();

    const { drift, undeclared, notListed } = report(await stack.cli("drift", "--undeclared", "--format", "json"));
    expect(Object.fromEntries(drift.map(described))).toEqual({
      ...Object.assign({}, ...changes.map((each) => each.drift)),
      "AccessToken release-notes": ["isActive"],
    });
    expect(undeclared.map(named).sort()).toEqual(changes.flatMap((each) => each.undeclared ?? []).sort());
    expect(notListed).toEqual([]);
    expect(managed()).toEqual(changed);

    hub.clearRequests();
    expect(await stack.up("--refresh")).toMatchObject({ exitCode: 0 });
    // Nobody loses a permission on the way, also where a team was renamed.
    expect(
      writing()
        .filter((each) => each.startsWith("DELETE"))
        .sort(),
    ).toEqual(["DELETE /v2/namespaces/acme/allowlist/items", "DELETE /v2/orgs/acme/groups/support/members/carla"]);
    expect(writing().filter((each) => each.startsWith("POST /v2/invites"))).toHaveLength(1);
    // Who was taken out is invited again, and in the teams after accepting.
    expect(team("frontend")?.members).toEqual(["fatima"]);
    hub.acceptInvite("acme", "emil");
    expect(await stack.up("--refresh")).toMatchObject({ exitCode: 0 });
    for (const { undo } of changes) await undo?.(olivia, hub);
    expect(await unchanged()).toEqual([]);
    expect(managed()).toEqual(kept);

    hub.setClock(new Date());
    expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringContaining("+-3 replaced") });
    const labels = organization().accessTokens.map(({ label }) => label);
    expect(labels.sort()).toEqual(["clusters", "clusters", "pipelines", "pipelines"]);
    expect(await stack.cli("drift", "--undeclared")).toMatchObject({ exitCode: 0 });

    expect(await stack.destroy()).toMatchObject({ exitCode: 0 });
    const { owners } = before.teams;
    expect(managed()).toEqual({ ...before, members: { "ci-bot": "owner", olivia: "owner" }, teams: { owners } });
    expect(hub.exportState().users[0]?.accessTokens).toEqual([]);
  },
);

/** Refreshes and previews, which must find nothing; gives what was sent that changes anything. */
async function unchanged(): Promise<string[]> {
  hub.clearRequests();
  expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
  return writing();
}

const writing = () =>
  hub
    .requests()
    .filter(({ method, path }) => method !== "GET" && path !== "/v2/auth/token")
    .map(({ method, path }) => `${method} ${path}`);

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

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

/** What the program manages by name, without what Docker Hub numbers or dates. */
function managed() {
  const { teams, accessTokens, createdAt: _, ...rest } = organization();
  const { repositories } = hub.exportState();
  return {
    ...rest,
    teams: byName(teams, ({ description, members, repositories }) => ({
      description,
      members: members.toSorted(),
      repositories,
    })),
    tokens: accessTokens.map(({ label, isActive, resources }) => ({ label, isActive, resources })),
    repositories: byName(repositories, ({ description, isPrivate, immutableTags, categories }) => ({
      description,
      isPrivate,
      immutableTags,
      categories,
    })),
  };
}

function byName<T extends { name: string }, V>(all: readonly T[], of: (each: T) => V): Record<string, V> {
  return Object.fromEntries(all.map((each) => [each.name, of(each)]));
}

interface Drifted {
  type: string;
  name: string;
  status: string;
  properties: { path: string }[];
}

function report({ exitCode, text }: Run): {
  drift: Drifted[];
  undeclared: Record<string, string>[];
  notListed: object[];
} {
  expect(exitCode).toBe(3);
  return JSON.parse(text);
}

function described({ type, name, status, properties }: Drifted) {
  return [`${type} ${name}`, status === "gone" ? "gone" : properties.map(({ path }) => path).sort()] as const;
}

/** By what people call it: Docker Hub's ids of teams and tokens are new in each run. */
function named({ kind, id = "", label, name, team }: Record<string, string>): string {
  return `${kind} ${label ?? name ?? id.replace(/\d+$/, team ?? "")}`;
}
