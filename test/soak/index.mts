/**
 * Runs programs against a Docker Hub on which much goes wrong, and checks that nothing is lost, doubled, published or left over.
 * Usage: npm run soak -- [--seed N] [--mixture NAME]… [--engine NAME]… [--repositories N] [--tokens N]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { parseArgs } from "node:util";
import { engine as realEngine } from "../../tools/engine/index.mts";
import { login, type SoakedHub } from "./hub.mts";
import { mixtures } from "./mixtures.mts";
import type { Size } from "./program.mts";
import { PulumiEngine, type Sdk } from "./pulumiEngine.mts";
import { type EngineFor, soak } from "./soak.mts";
import { StandIn } from "./standIn.mts";
import { head, line } from "./table.mts";

const root = join(import.meta.dirname, "../..");
const all = mixtures("");

const { values: flags } = parseArgs({
  options: {
    seed: { type: "string", default: String(Math.floor(Math.random() * 1_000_000)) },
    mixture: { type: "string", multiple: true, default: Object.keys(all) },
    engine: { type: "string", multiple: true, default: ["stand-in", "native", "dynamic"] },
    repositories: { type: "string", default: "1000" },
    tokens: { type: "string", default: "50" },
  },
});
const seed = Number(flags.seed);
const whole: Size = { repositories: Number(flags.repositories), tokens: Number(flags.tokens) };
const home = mkdtempSync(join(tmpdir(), "soak-"));

const engines: Record<string, { size: number; start: EngineFor }> = {
  "stand-in": {
    size: 1,
    start: async (hub) => new StandIn(join(root, "bin/pulumi-resource-dockerhub"), environment(hub)),
  },
  native: { size: 0.05, start: (hub) => pulumi(hub, "pulumi-dockerhub/native") },
  dynamic: { size: 0.05, start: (hub) => pulumi(hub, "pulumi-dockerhub") },
};

console.log(`Seed ${seed}: npm run soak -- --seed ${seed} draws the same faults again.`);
let violations = 0;
try {
  for (const name of flags.engine) violations += await soakWith(name);
} finally {
  rmSync(home, { recursive: true, force: true });
}
process.exitCode = violations > 0 ? 1 : 0;

/** Runs all mixtures with one engine, and gives the number of violations. */
async function soakWith(name: string): Promise<number> {
  const engine = engines[name];
  if (!engine) throw new Error(`--engine must be one of ${Object.keys(engines).join(", ")}`);
  console.log(`\nEngine: ${name}\n\n${head()}`);
  const found: string[] = [];
  for (const mixture of flags.mixture) {
    const share = engine.size * (all[mixture]?.size ?? 1);
    const size = { repositories: part(whole.repositories, share), tokens: part(whole.tokens, share) };
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
