import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { Stack, type sdks } from "./stack";

const good = { DOCKER_USERNAME: "ci-bot", DOCKER_PASSWORD: "correct-horse-battery" };
let hub: Emulator;
let stack: Stack;

/** What users of `sdk` are told about their mistakes. */
export function badInputOn(sdk: (typeof sdks)[number]): void {
  beforeAll(async () => {
    hub = await startEmulator();
  });
  afterAll(() => hub.close());

  beforeAll(async () => {
    hub.clearRequests();
    stack = new Stack({ ...good, DOCKER_HUB_URL: hub.url }, { sdk });
    await stack.init();
  });
  afterAll(() => stack.remove());

  describe("a preview reports all that is wrong with a resource, before anything is sent", () => {
    test.each([
      [
        `new dockerhub.Repository("r", { namespace: "acme", name: "a__b", desciption: pet.id,
        description: "é".repeat(50) + "x", fullDescription: "é".repeat(12500) + "x" });`,
        [
          'desciption: is not a property of Repository; did you mean "description"?',
          'name: "a__b" is not a valid repository name: lower-case letters and digits, with single dots, dashes or underscores between them, 2 to 255 characters.',
          "description: 101 bytes; Docker Hub takes 100 (bytes, not characters).",
          "fullDescription: 25,001 bytes; Docker Hub takes 25,000 (bytes, not characters).",
        ],
      ],
      [
        `new dockerhub.Repository("r", { namespace: pet.id, name: "Api", isPrivate: "yes" });`,
        [
          'name: "Api" is not a valid repository name: lower-case letters and digits, with single dots, dashes or underscores between them, 2 to 255 characters; did you mean "api"?',
          'isPrivate: must be true or false, not the string "yes".',
        ],
      ],
      [
        `new dockerhub.AccessToken("r", { label: "x".repeat(101), scopes: [pet.id, "repo:wrte"], expiresAt: "2020-01-01T00:00:00Z" });`,
        [
          "label: must have 1 to 100 characters.",
          'scopes[1]: must be one of repo:admin, repo:write, repo:read, repo:public_read, not "repo:wrte"; did you mean "repo:write"?',
          'expiresAt: "2020-01-01T00:00:00Z" is in the past: the token would be refused from the start.',
        ],
      ],
      [
        `new dockerhub.AccessToken("r", { label: "", scopes: ["repo:read"], expiresAt: "soon" });`,
        [
          "label: must have 1 to 100 characters.",
          'expiresAt: "soon" is not a date and time in ISO 8601, like 2027-01-31T00:00:00Z.',
        ],
      ],
      [
        `new dockerhub.OrgSettings("r", { organization: pet.id,
        restrictedImages: { enabled: "yes", allowOfficialImages: pet.id, allowVerifiedPublishers: false } });`,
        ['restrictedImages.enabled: must be true or false, not the string "yes".'],
      ],
    ])("%s", async (program, wanted) => {
      stack.program(`const pet = new random.RandomPet("pet"); ${program}`);
      const { exitCode, text } = await stack.preview();
      expect(exitCode).not.toBe(0);
      const problems = [...text.matchAll(/resource 'r' has a problem: (.*)/g)].map(([, problem]) => problem);
      expect(problems).toEqual(wanted);
      notFor(text, good.DOCKER_PASSWORD);
      expect(hub.requests()).toEqual([]);
    });
  });

  describe("with a program that is right", () => {
    const program = `new dockerhub.Repository("api", { namespace: "acme" });`;

    async function upWith(environment: Record<string, string>): Promise<string> {
      const other = new Stack({ ...good, DOCKER_HUB_URL: hub.url, ...environment }, { sdk });
      try {
        await other.init();
        other.program(program);
        const { exitCode, text } = await other.up();
        expect(exitCode).not.toBe(0);
        return text;
      } finally {
        other.remove();
      }
    }

    test("no credentials are missed in the preview already", async () => {
      const other = new Stack({ DOCKER_HUB_URL: hub.url }, { sdk });
      await other.init();
      other.program(program);
      const { exitCode, text } = await other.preview();
      other.remove();
      expect(exitCode).not.toBe(0);
      expect(text).toContain("No credentials for Docker Hub. Set DOCKER_USERNAME and DOCKER_PASSWORD");
      notFor(text);
    });

    test("a wrong password is tried once, and the message says where it came from", async () => {
      hub.clearRequests();
      const text = await upWith({ DOCKER_PASSWORD: "hunter2-hunter2" });
      expect(text).toContain('Docker Hub refused the credentials of "ci-bot" (password from DOCKER_PASSWORD)');
      expect(hub.requests().map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /v2/auth/token"]);
      notFor(text, "hunter2-hunter2");
    });

    test("an account with a second factor is told to use a token", async () => {
      const text = await upWith({ DOCKER_USERNAME: "with-2fa", DOCKER_PASSWORD: "two-factor-battery" });
      expect(text).toContain(
        "An account with two-factor authentication needs a current code in DOCKER_2FA_CODE, or an access token",
      );
      notFor(text, "two-factor-battery");
    });

    test("nobody answers", async () => {
      const text = await upWith({ DOCKER_HUB_URL: "http://127.0.0.1:9" });
      expect(text).toMatch(/Docker Hub could not be reached for POST \/v2\/auth\/token at http:\/\/127\.0\.0\.1:9/);
      notFor(text);
    });

    test("an address that would carry the password in clear text", async () => {
      const text = await upWith({ DOCKER_HUB_URL: "http://hub.example.com" });
      expect(text).toContain("dockerhub:hubUrl must be https");
      expect(hub.requests().filter(({ path }) => path.includes("hub.example.com"))).toEqual([]);
      notFor(text);
    });
  });
}

function notFor(text: string, ...secrets: string[]): void {
  expect(text).not.toMatch(/^\s+at .*:\d+:\d+/m);
  for (const secret of secrets) expect(text).not.toContain(secret);
}
