import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Seed, startEmulator } from "dockerhub-emulator";
import { type Example, misfits, play, type Stage, stageOf } from "./example";
import { v1BookExamples, v1Examples } from "./v1Examples";
import { v2Examples } from "./v2Examples";
import { digest } from "./v2Givens";

const passwords = { foo: "secret", fakeuser: "secret", "docker-admin": "secret", myusername: "hunter2" };
const image = { digest, tags: ["latest"], pushedAt: "2021-02-24T22:05:27.526Z", pulledAt: "2021-02-24T23:16:10.2Z" };
const seed: Seed = {
  users: Object.entries(passwords).map(([username, password]) => ({
    username,
    password,
    plan: "pro",
    dockerAdmin: username === "docker-admin",
  })),
  organizations: [{ name: "mynamespace", plan: "business", members: { myusername: "owner" } }],
  repositories: [{ namespace: "mynamespace", name: "myrepo", tags: [{ name: "latest", digest }], images: [image] }],
};

let stage: Stage;
beforeAll(async () => {
  stage = stageOf(await startEmulator({ seed, retired: "as-they-did" }), passwords);
});
beforeEach(() => stage.emulator.reset());
afterAll(() => stage.emulator.close());

/** A signature is not known beforehand, and a type may be followed by its charset. */
const pattern = (printed: string) => {
  const literal = printed.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace("123abc", "\\w+");
  return new RegExp(`^${literal}(; charset=utf-8)?$`);
};

describe.each<[string, Example[]]>([
  ["Docker Hub API v1", v1Examples],
  ["Docker Hub API v1, book", v1BookExamples],
  ["Docker Hub API v2", v2Examples],
])("%s", (_document, examples) => {
  test.each(examples.map((example) => [example.name, example] as const))("%s", async (_name, example) => {
    const { answer, also } = await play(example, stage);
    const { status, headers = {}, body } = example.answer;
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(headers)) {
      expect(answer.headers[name.toLowerCase()]).toMatch(pattern(value));
    }
    if (body === undefined) return;
    if (typeof body === "string") expect(answer.body).toBe(body);
    expect(misfits(body, answer.body)).toEqual([]);
    if (!also) return;
    expect([also.status, ...misfits(body, also.body)]).toEqual([status]);
    expect(JSON.stringify(also.body)).not.toContain("[]");
  });
});
