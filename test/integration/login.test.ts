import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { login } from "../../provider/functions/login";
import type { Hub } from "../../provider/hub";
import { callOn, ciBot, connectAs } from "./managed";

let emulator: Emulator;
let hub: Hub;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());
beforeEach(() => {
  emulator.reset();
  hub = connectAs(ciBot, emulator.url);
});
afterEach(() => hub.close());

const paths = () => emulator.requests().map(({ method, path }) => `${method} ${path}`);

test.each([
  ["auth/token", 10 * 60_000],
  ["users/login", 30 * 24 * 60 * 60_000],
])("gives a token of %s, and says when it ends", async (endpoint, lifetime) => {
  const { token, expiresAt } = await callOn(hub, login, { endpoint });
  expect(paths()).toEqual([`POST /v2/${endpoint}`]);
  expect(Math.abs(Date.parse(String(expiresAt)) - emulator.now().getTime() - lifetime)).toBeLessThan(60_000);
  const answer = await fetch(`${emulator.url}/v2/access-tokens`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
});

test("takes other credentials than the configured ones", async () => {
  const given = { username: "outsider", password: "not-my-department" };
  expect(await callOn(hub, login, given)).toMatchObject({ token: expect.any(String) });
  await expect(callOn(hub, login, { username: "outsider" })).rejects.toThrow(
    "Declare username and password, or neither",
  );
});

test("tries refused credentials once, and says where they came from without saying them", async () => {
  const wrong = { username: "outsider", password: "wr0ng" };
  const refused = callOn(hub, login, wrong);
  await expect(refused).rejects.toThrow(
    /refused the credentials of "outsider" \(password from the function's arguments\)/,
  );
  await expect(refused).rejects.not.toThrow("wr0ng");
  await expect(callOn(hub, login, wrong)).rejects.toThrow(/refused/);
  expect(paths()).toEqual(["POST /v2/auth/token"]);
});

test("configured credentials that it finds refused are not tried by anything else, nor it after them", async () => {
  const bad = connectAs({ ...ciBot, DOCKER_PASSWORD: "wr0ng" }, emulator.url);
  await expect(callOn(bad, login)).rejects.toThrow(/refused the credentials of "ci-bot"/);
  await expect(bad.repositories.get("acme", "web")).rejects.toThrow(/refused the credentials of "ci-bot"/);
  expect(paths()).toEqual(["POST /v2/auth/token"]);
  await bad.close();

  emulator.clearRequests();
  const other = connectAs({ ...ciBot, DOCKER_PASSWORD: "wr0ng" }, emulator.url);
  await expect(other.repositories.get("acme", "web")).rejects.toThrow(/refused the credentials of "ci-bot"/);
  await expect(callOn(other, login, { endpoint: "users/login" })).rejects.toThrow(
    /refused the credentials of "ci-bot"/,
  );
  expect(paths()).toEqual(["POST /v2/auth/token"]);
  await other.close();
});

test("credentials that only the older endpoint refuses stay in use", async () => {
  emulator.fault({
    path: "/v2/users/login",
    kind: "status",
    status: 401,
    body: { detail: "Cannot log into an organization account" },
  });
  await expect(callOn(hub, login, { endpoint: "users/login" })).rejects.toThrow(
    /Cannot log into an organization account/,
  );
  expect(await hub.repositories.get("acme", "web")).toMatchObject({ name: "web" });
  expect(await callOn(hub, login)).toMatchObject({ token: expect.any(String) });
});
