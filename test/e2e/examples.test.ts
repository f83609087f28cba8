import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import type { Emulator } from "dockerhub-emulator";
import ts from "typescript";
import { imageId, unusedDigest } from "../exampleWorld";
import { root } from "./engine";
import { exampleStack, startExampleHub } from "./exampleHub";
import { type Stack, sdks } from "./stack";

const folder = join(root, "docs/examples");
const examples = readdirSync(folder).filter((file) => file.endsWith(".ts"));
/** Each a module of its own in one program: an engine's run for each would take minutes. */
const program = examples.map((file) => `exports["${basename(file, ".ts")}"] = require("./${basename(file, ".ts")}");`);

let hub: Emulator;
let stack: Stack;

beforeAll(async () => {
  hub = await startExampleHub();
});
afterAll(() => hub.close());
afterEach(() => stack.remove());

test.each(sdks)(
  "%s: the examples of all resources and functions run, stay as they are, and are destroyed",
  async (sdk) => {
    stack = await exampleStack(hub, {});
    await stack.pulumi("config", "set", "--secret", "botPassword", "a-long-password");
    let declared = 1; // The stack itself.
    for (const file of examples) {
      const text = readFileSync(join(folder, file), "utf8").replace('from "pulumi-dockerhub"', `from "${sdk}"`);
      declared += text.match(/new dockerhub\./g)?.length ?? 0;
      stack.write(`${basename(file, ".ts")}.js`, ts.transpile(text, { module: ts.ModuleKind.CommonJS }));
    }
    stack.program(program.join("\n"));

    expect(await stack.up()).toMatchObject({ exitCode: 0, text: expect.stringContaining(`+ ${declared} created`) });
    expect(JSON.parse((await stack.pulumi("stack", "output", "--json", "--show-secrets")).text)).toMatchObject({
      AccessToken: { token: expect.stringMatching(/^dckr_pat_/) },
      ImageDeletion: { metrics: { manifestDeletes: 1 } },
      Repository: { repository: "acme/api" },
      deleteImages: { obstacles: [] },
      getAccessToken: { origin: expect.stringContaining("127.0.0.1") },
      getAccessTokens: { unused: [] },
      getAuditLogActions: { repositoryActions: expect.arrayContaining(["repo.create"]) },
      getAuditLogs: { changes: expect.arrayContaining(["2024-01-01T00:00:00Z ci-bot: repo.create acme/web"]) },
      getImageTags: { formerTags: ["latest"] },
      getImages: { unusedDigests: expect.arrayContaining([unusedDigest]) },
      getImagesSummary: { inactiveImages: expect.any(Number) },
      getRepositories: { publicRepositories: expect.arrayContaining(["web"]) },
      getRepository: { popularity: "1000000 pulls, 0 stars" },
      getTag: { pinnedImage: expect.stringMatching(/^busybox:1\.36@sha256:/) },
      getTags: { newestTags: expect.arrayContaining(["1.1.0 (2024-02-02T00:00:00Z)"]) },
      login: { bearer: expect.stringMatching(/^ey/) },
      "v1.Repository": { registries: ["registry-1.docker.io"] },
      "v1.authorizeRepositoryToken": { mayPush: true },
      "v1.checkLogin": { areCredentialsGood: true },
      "v1.getRepositoryImages": { imageIds: [imageId] },
    });
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
    expect(await stack.destroy()).toMatchObject({ exitCode: 0 });
    expect(hub.repository("acme", "api")).toBeUndefined();
    expect(hub.repository("acme", "web")?.images.map(({ digest }) => digest)).toContain(unusedDigest);
  },
);
