/**
 * Runs programs against a Docker Hub on which much goes wrong, and checks that nothing is lost, doubled, published or left over.
 * Usage: npm run soak -- [--seed N] [--mixture NAME]… [--engine NAME]… [--repositories N] [--tokens N]
 */
import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { engine as realEngine } from "../../tools/engine/index.mts";
import { login, type SoakedHub } from "./hub.mts";
import { mixtures } from "./mixtures.mts";
import { PulumiEngine, type Sdk } from "./pulumiEngine.mts";
import { type EngineFor, soak } from "./soak.mts";
import { StandIn } from "./standIn.mts";
import { head, line } from "./table.mts";

const root = join(import.meta.dirname, "../..");
const all = mixtures("");

type Name = "stand-in" | "native" | "dynamic";

const { values: given } = parseArgs({
  options: {
    seed: { type: "string" },
    mixture: { type: "string", multiple: true },
    engine: { type: "string", multiple: true },
    repositories: { type: "string" },
    tokens: { type: "string" },
  },
});
const flags = z
  .object({
    seed: z.coerce
      .number()
      .int()
      .default(() => randomInt(1_000_000)),
    mixture: z.array(z.enum(Object.keys(all))).default(Object.keys(all)),
    engine: z.array(z.enum(["stand-in", "native", "dynamic"])).default(["stand-in", "native", "dynamic"]),
    repositories: z.coerce.number().int().min(1).default(1000),
    tokens: z.coerce.number().int().min(1).default(50),
  })
  .parse(given);
const { seed } = flags;
const home = mkdtempSync(join(tmpdir(), "soak-"));

/** The real engine takes a second or so for each resource: it gets a twentieth of them. */
const engines: Record<Name, { size: number; start: EngineFor }> = {
  "stand-in": {
    size: 1,
    start: async (hub) => new StandIn(join(root, "bin/pulumi-resource-dockerhub"), environment(hub)),
  },
  native: { size: 0.05, start: (hub) => pulumi(hub, "pulumi-dockerhub/native") },
  dynamic: { size: 0.05, start: (hub) => pulumi(hub, "pulumi-dockerhub") },
};

console.log(`Seed ${seed}. The same flags with --seed ${seed} draw the same faults again.`);
let violations = 0;
try {
  for (const name of flags.engine) violations += await soakWith(name);
} finally {
  rmSync(home, { recursive: true, force: true });
}
process.exitCode = violations > 0 ? 1 : 0;

/** Runs all mixtures with one engine, and gives the number of violations. */
async function soakWith(name: Name): Promise<number> {
  const engine = engines[name];
  console.log(`\nEngine: ${name}\n\n${head()}`);
  const found: string[] = [];
  for (const mixture of flags.mixture) {
    const share = engine.size * (all[mixture]?.size ?? 1);
    const size = { repositories: part(flags.repositories, share), tokens: part(flags.tokens, share) };
    const report = await soak(mixture, size, seed, engine.start);
    console.log(line(mixture, size.repositories + size.tokens, report));
    found.push(...[...report.violations].map((violation) => `${mixture}: ${violation}`));
  }
  if (found.length > 0) console.log(`\n${found.join("\n")}`);
  return found.length;
}

function part(count: number, share: number): number {
  return Math.ceil(count * share);
}

async function pulumi(hub: SoakedHub, sdk: Sdk): Promise<PulumiEngine> {
  const { bin, env } = await realEngine({ log: () => {} });
  const path = [join(root, "bin"), env.PATH].join(delimiter);
  return PulumiEngine.start({ pulumi: bin, sdk, environment: { ...environment(hub), ...env, PATH: path } });
}

function environment(hub: SoakedHub): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    HOME: home,
    DOCKER_CONFIG: home,
    DOCKER_HUB_URL: hub.url,
    DOCKER_USERNAME: login.username,
    DOCKER_PASSWORD: login.password,
    ...(hub.mixture.hasLateName && { NODE_OPTIONS: `--require ${join(import.meta.dirname, "lateName.cjs")}` }),
  };
}
