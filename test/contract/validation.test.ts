import { expect, test } from "@jest/globals";
import { startEmulator } from "dockerhub-emulator";
import { misfit } from "./validation";

const settings = "/v2/orgs/acme/settings/";
const restricted_images = { enabled: true, allow_official_images: true, allow_verified_publishers: true };
const answer = (status: number, body: unknown, path = settings, method = "GET") =>
  misfit({ method, path, status, contentType: "application/json", body: JSON.stringify(body) });

test("an answer as documented is not a mistake", () => {
  expect(answer(200, { restricted_images })).toBeUndefined();
  expect(answer(404, { detail: "none", message: "none" })).toBeUndefined();
});

test.each([
  ["lacks a field", 200, { restricted_images: { enabled: true } }, "must have required property"],
  ["has a field of another type", 200, { restricted_images: { ...restricted_images, enabled: 1 } }, "must be boolean"],
  ["has an error's field of another type", 403, { detail: ["no"] }, "body/detail must be string"],
  ["has a status that is not documented", 418, {}, "no such status"],
])("an answer that %s is one", (_name, status, body, problem) => {
  expect(answer(status, body)).toContain(problem);
  expect(answer(status, body)).toContain(`GET /v2/orgs/{name}/settings ${status}`);
});

test("an answer that is not JSON, or has a body where the document has none, is a mistake", () => {
  const page = { method: "GET", path: settings, status: 200, contentType: "text/html", body: "<html>" };
  expect(misfit(page)).toContain("is declared as text/html");
  expect(answer(202, "", "/v2/access-tokens/1", "DELETE")).toContain("has a body");
});

test("what the document does not have is let through", () => {
  expect(answer(418, "tea", "/v2/user/")).toBeUndefined();
  expect(answer(418, "tea", settings, "DELETE")).toBeUndefined();
});

test("an emulator that answered so can't be closed in peace", async () => {
  const emulator = await startEmulator();
  emulator.editRepository("acme", "web", { starCount: -1 });
  await fetch(new URL("/v2/namespaces/acme/repositories", emulator.url));
  await expect(emulator.close()).rejects.toThrow("body/results/0/star_count must be >= 0");
});
