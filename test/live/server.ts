import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, test } from "@jest/globals";
import { startEmulator } from "dockerhub-emulator";
import { z } from "zod";
import { type Hub, openHub } from "../../provider/hub";

/** Everything that the suite makes has a name that begins so, and nothing else is ever touched. */
const prefix = "pulumi-dockerhub-test-";

/** `DOCKERHUB_TEST_…`: a scratch organization on a Docker Hub, and a password of one of its owners. See CONTRIBUTING.md. */
const environment = z.object({
  DOCKERHUB_TEST_URL: z.url(),
  DOCKERHUB_TEST_USERNAME: z.string().min(1),
  DOCKERHUB_TEST_PASSWORD: z.string().min(1),
  DOCKERHUB_TEST_ORGANIZATION: z.string().min(1),
  /** The address of the v1 API, where it has one of its own. */
  DOCKERHUB_TEST_INDEX_URL: z.url().optional(),
});

const emulated = { username: "ci-bot", password: "correct-horse-battery", organization: "acme" };

/** Where the suite runs, and as whom. */
export interface Server {
  hub: Hub;
  organization: string;
  /** Another client of the same user, for what happens behind a resource's back. */
  browser: Hub;
}

/** A name of the suite's own, that nothing has yet. */
export function ownName(): string {
  return `${prefix}${randomBytes(6).toString("hex")}`;
}

/** The server for the tests of a file: Docker Hub if one is given, else an emulator. It is left as it was found. */
export function useServer(): Server {
  const server = {} as Server;
  const atTheEnd: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    const { url, indexUrl = url, username, password, organization, close } = await find();
    const environment = { DOCKER_USERNAME: username, DOCKER_PASSWORD: password };
    const connect = () => openHub({ hubUrl: url, indexUrl }, { environment });
    Object.assign(server, { organization, hub: connect(), browser: connect() });
    const settings = await server.hub.orgSettings.get(organization);
    atTheEnd.push(
      () => server.hub.orgSettings.put(organization, settings),
      () => removeOwn(server),
      () => server.hub.close(),
      () => server.browser.close(),
      close,
    );
  });
  afterAll(async () => {
    const failures: unknown[] = [];
    for (const step of atTheEnd) await step().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, `The server was not left as it was found: ${failures}`);
  });
  return server;
}

/** Whether a case was seen to hold on Docker Hub itself: the day, or why not. */
export type Verified = { on: string } | { notBecause: string };

/** A test that holds on every server. */
export function holds(name: string, verified: Verified, run: () => Promise<void>): void {
  const note = "on" in verified ? `verified ${verified.on}` : `not verified on Docker Hub: ${verified.notBecause}`;
  test(`${name} (${note})`, run, 60_000);
}

interface Found {
  url: string;
  indexUrl?: string | undefined;
  username: string;
  password: string;
  organization: string;
  close: () => Promise<void>;
}

async function find(): Promise<Found> {
  if (Object.keys(process.env).some((name) => name.startsWith("DOCKERHUB_TEST_"))) {
    const given = environment.parse(process.env);
    return {
      url: given.DOCKERHUB_TEST_URL,
      indexUrl: given.DOCKERHUB_TEST_INDEX_URL,
      username: given.DOCKERHUB_TEST_USERNAME,
      password: given.DOCKERHUB_TEST_PASSWORD,
      organization: given.DOCKERHUB_TEST_ORGANIZATION,
      close: async () => {},
    };
  }
  const emulator = await startEmulator();
  return { ...emulated, url: emulator.url, close: () => emulator.close() };
}

async function removeOwn({ hub, organization }: Server): Promise<void> {
  for await (const { name } of hub.repositories.list(organization, { name: prefix })) {
    if (name.startsWith(prefix)) await hub.repositories.delete(organization, name);
  }
  for await (const { uuid, label } of hub.accessTokens.list()) {
    if (label.startsWith(prefix)) await hub.accessTokens.delete(uuid);
  }
}
