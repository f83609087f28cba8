import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { expect, test } from "@jest/globals";

const root = join(__dirname, "../..");

/** For a file of each layer, what it may import and what it must not. */
const layers: Record<string, { may: string[]; mustNot: string[] }> = {
  "provider/resources/probe.ts": {
    may: ["zod", "../define", "../refusals", "../hub", "../rules/createOnce", "../fields/repositoryFields"],
    mustNot: [
      "@pulumi/pulumi",
      "undici",
      "../hub/client",
      "../hub/areas/tags",
      "../hub/http/errors",
      "../hosts/native/provider",
      "../../cli/drift",
      "../../sdk",
      "dockerhub-emulator",
    ],
  },
  "provider/functions/probe.ts": {
    may: ["zod", "../define", "../hub", "../fields/tagDetails"],
    mustNot: ["@pulumi/pulumi", "undici", "../hub/areas/tags", "../hosts/dynamic", "../../sdk", "dockerhub-emulator"],
  },
  "provider/rules/probe.ts": {
    may: ["zod", "../define", "../hub", "../connection", "./check"],
    mustNot: [
      "@pulumi/pulumi",
      "undici",
      "../resources/repository",
      "../functions/getTags",
      "../definitions",
      "../hosts/native/provider",
      "../hub/areas/tags",
      "../../cli/drift",
      "../../sdk",
      "dockerhub-emulator",
    ],
  },
  "provider/fields/probe.ts": {
    may: ["zod", "../define", "../hub"],
    mustNot: [
      "@pulumi/pulumi",
      "../resources/repository",
      "../hosts/dynamic",
      "../hub/areas/tags",
      "dockerhub-emulator",
    ],
  },
  "provider/hosts/native/probe.ts": {
    may: [
      "@pulumi/pulumi",
      "@grpc/grpc-js",
      "../../define",
      "../../definitions",
      "../../rules/check",
      "../../connection",
    ],
    mustNot: [
      "../../resources/repository",
      "../../functions/getTags",
      "../../hub/areas/tags",
      "../../../cli/drift",
      "../../../sdk",
      "dockerhub-emulator",
    ],
  },
  "provider/hub/areas/probe.ts": {
    may: ["zod", "../client", "../http/errors", "../http/path"],
    mustNot: [
      "@pulumi/pulumi",
      "../../define",
      "../../refusals",
      "../../rules/check",
      "../../resources/repository",
      "../../hosts/dynamic",
      "../../../cli/drift",
      "../../../sdk",
      "dockerhub-emulator",
    ],
  },
  "provider/hub/login/probe.ts": {
    may: ["zod", "../http/transport", "./jwt"],
    mustNot: ["@pulumi/pulumi", "../areas/tags", "../client", "../../define", "dockerhub-emulator"],
  },
  "provider/hub/http/probe.ts": {
    may: ["zod", "undici", "./errors"],
    mustNot: ["@pulumi/pulumi", "../areas/tags", "../login/session", "../client", "../../define", "dockerhub-emulator"],
  },
  "sdk/probe.ts": {
    may: ["@pulumi/pulumi", "./runtime/secretly"],
    mustNot: ["zod", "undici", "../provider/define", "../cli/drift", "dockerhub-emulator"],
  },
  "cli/probe.ts": { may: ["../provider/definitions", "./flags"], mustNot: ["../sdk", "dockerhub-emulator"] },
  "emulator/src/http/probe.ts": { may: ["fastify", "./errors"], mustNot: ["../state/state", "../../../provider/hub"] },
  "emulator/src/state/probe.ts": {
    may: ["zod", "./accounts"],
    mustNot: ["fastify", "../http/errors", "../../../provider/hub", "pulumi-dockerhub"],
  },
  "emulator/src/backend/probe.ts": {
    may: ["../state/state", "../http/errors"],
    mustNot: [
      "../areas/tags/tags",
      "../access/identity",
      "../server/server",
      "../../../provider/hub",
      "pulumi-dockerhub",
    ],
  },
  "emulator/src/access/probe.ts": {
    may: ["../state/state", "../backend/backend"],
    mustNot: ["../areas/tags/tags", "../server/server", "../../../provider/hub", "pulumi-dockerhub"],
  },
  "emulator/src/areas/tags/probe.ts": {
    may: ["../../state/state", "../../backend/backend", "../../access/identity"],
    mustNot: ["../../server/server", "../../control/controls", "../../../../provider/hub", "pulumi-dockerhub"],
  },
};

test("imports point one way: the linter refuses what a layer must not know, and nothing else", () => {
  const folder = mkdtempSync(join(tmpdir(), "layers-"));
  try {
    for (const file of ["biome.json", ".gitignore", "package.json", "emulator/package.json"])
      cpSync(join(root, file), join(folder, file));
    for (const [file, { may, mustNot }] of Object.entries(layers)) {
      const lines = [...may, ...mustNot].map((imported) => `import "${imported}";\n`);
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), lines.join(""));
    }
    const refused = refusedIn(folder);
    for (const [file, { may, mustNot }] of Object.entries(layers)) {
      const found = [...(refused[file] ?? [])].map((line) => [...may, ...mustNot][line - 1]);
      expect({ file, refused: found.sort() }).toEqual({ file, refused: [...mustNot].sort() });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The lines of imports that the linter refuses, by file; one line may break two rules. */
function refusedIn(folder: string): Record<string, Set<number>> {
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const rules = ["style/noRestrictedImports", "correctness/noUndeclaredDependencies"].map((rule) => `--only=${rule}`);
  const args = [biome, "lint", ...rules, "--max-diagnostics=none", "--reporter=github"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const refused: Record<string, Set<number>> = {};
  for (const [, file = "", line] of stdout.matchAll(/,file=([^,]+),line=(\d+)/g)) {
    const name = relative(folder, file);
    refused[name] ??= new Set();
    refused[name].add(Number(line));
  }
  return refused;
}
