import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import ts from "typescript";
import { root } from "./engine";
import { Stack, sdks } from "./stack";

const example = join(root, "examples/official-images");
/** The real texts, where they are beside the checkout; otherwise the example's own. */
const texts = join(root, "../shared/data/official-images.jsonl");
let folder: string;
let names: string[];
let hub: Emulator;

interface Entry {
  name: string;
  description: string;
  fullDescription: string;
  categories: string[];
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "official-images-"));
  const entries: Entry[] = existsSync(texts)
    ? readFileSync(texts, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : ["hello", "web-base"].map((name) => ({
        name,
        description: readFileSync(join(example, "images", name, "README-short.txt"), "utf8"),
        fullDescription: readFileSync(join(example, "images", name, "README.md"), "utf8"),
        categories: [],
      }));
  names = entries.map(({ name }) => name);
  for (const { name, description, fullDescription, categories } of entries) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "README-short.txt"), `${description}\n`);
    writeFileSync(join(folder, name, "README.md"), fullDescription);
    writeFileSync(join(folder, name, "metadata.json"), JSON.stringify({ hub: { categories } }));
  }
  hub = await startEmulator({ rateLimit: { enabled: false } });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await hub.close();
});

const changes = () => hub.requests().filter(({ method, path }) => method !== "GET" && !path.includes("/auth/"));

test.each(sdks)(
  "%s: all images are adopted, stay as they are, and one that is changed by hand is put right",
  async (sdk) => {
    const repositories = names.map((name) => ({ namespace: "library", name, tags: [{ name: "latest" }] }));
    hub.reset();
    hub.importState({ ...hub.exportState(), repositories });
    hub.clearRequests();
    const stack = new Stack({
      DOCKER_HUB_URL: hub.url,
      DOCKER_USERNAME: "docker-admin",
      DOCKER_PASSWORD: "admin-of-the-library",
    });
    try {
      const program = readFileSync(join(example, "index.ts"), "utf8").replace('"pulumi-dockerhub"', `"${sdk}"`);
      stack.write("index.js", ts.transpile(program, { module: ts.ModuleKind.CommonJS }));
      await stack.init();
      await stack.pulumi("config", "set", "test:folder", folder);

      expect(await stack.up()).toMatchObject({
        exitCode: 0,
        text: expect.stringContaining(`+ ${names.length + 1} created`),
      });
      expect(
        hub.exportState().repositories.every(({ tags, fullDescription }) => tags.length === 1 && fullDescription),
      ).toBe(true);

      hub.clearRequests();
      expect(await stack.pulumi("preview", "--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
      expect(changes()).toEqual([]);

      const [changed = ""] = names;
      hub.editRepository("library", changed, { fullDescription: "# Changed by hand" });
      expect(await stack.up("--refresh")).toMatchObject({ exitCode: 0, text: expect.stringContaining("~ 1 updated") });
      expect(changes().map(({ method, path }) => `${method} ${path}`)).toEqual([
        `PATCH /v2/repositories/library/${changed}/`,
      ]);

      hub.clearRequests();
      expect(await stack.pulumi("destroy", "--yes", "--skip-preview")).toMatchObject({ exitCode: 0 });
      expect(changes()).toEqual([]);
    } finally {
      stack.remove();
    }
  },
);
