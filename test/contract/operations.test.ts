import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "../../emulator/src/index";
import document from "./dockerHubApi.json";

/** What the emulator does not do of what Docker's OpenAPI document has. */
const omitted: Record<string, string> = {
  "POST /v2/scim/2.0/Users": "an identity provider creates users, not a client of Docker Hub",
  "PUT /v2/scim/2.0/Users/{id}": "an identity provider changes users, not a client of Docker Hub",
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
);

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

/** A path or a method that the emulator lacks is answered with a page, or with 405. */
async function isServed({ method, path }: { method: string; path: string }): Promise<boolean> {
  const response = await fetch(new URL(path.replaceAll(/\{\w+\}/g, "some"), emulator.url), { method });
  await response.arrayBuffer();
  return response.status !== 405 && !response.headers.get("content-type")?.startsWith("text/html");
}

test("every operation of Docker's OpenAPI document is served, but for those that are omitted with a reason", async () => {
  const served: string[] = [];
  const lacking: string[] = [];
  for (const operation of operations) {
    const name = `${operation.method} ${operation.path}`;
    ((await isServed(operation)) ? served : lacking).push(name);
  }
  const reasons = Object.entries(omitted).map(([name, reason]) => `  ${name}: ${reason}`);
  process.stdout.write(
    `The emulator serves ${served.length} of the ${operations.length} operations of Docker's OpenAPI document. Not:\n${reasons.join("\n")}\n`,
  );
  expect(lacking).toEqual(Object.keys(omitted));
  expect(operations).toHaveLength(54);
});
