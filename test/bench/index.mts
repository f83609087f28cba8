/**
 * What the provider costs, in calls, time and memory, beside a provider that does nothing, in the same run.
 * Usage: npm run bench -- [repositories] [runs]
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { engine } from "../../tools/engine/index.mts";
import { calls, limited } from "./calls.mts";
import { median, table } from "./figures.mts";
import { BenchHub } from "./hub.mts";
import { hosts } from "./programs.mts";
import { timed } from "./timed.mts";

const root = join(import.meta.dirname, "../..");
const count = Number(process.argv[2] ?? 200);
const runs = Number(process.argv[3] ?? 3);
const pulumi = await engine();
const hub = await BenchHub.start();

try {
  console.log(`${count} repositories, medians of ${runs} runs, beside a provider that does nothing:\n`);
  const titles = hosts.flatMap((host) => [`${host}: floor`, "ours", ""]);
  console.log(table([["", ...titles], ...(await timed(pulumi, hub, count, runs))]));
  console.log("\nCalls to Docker Hub, the login among them:\n");
  console.log(table([["", ...hosts], ...(await calls(pulumi, hub, count)), ...(await limited(pulumi, hub, count))]));
  const bare = median(imports("@pulumi/pulumi"));
  const withSdk = median(imports("@pulumi/pulumi", "pulumi-dockerhub"));
  console.log(`\nImporting the SDK adds ${Math.round(withSdk - bare)} ms to ${Math.round(bare)} ms of @pulumi/pulumi.`);
} finally {
  hub.stop();
}

/** How long it takes to start a program with these modules, each time anew, in milliseconds. */
function imports(...modules: string[]): number[] {
  const script = modules.map((module) => `require(${JSON.stringify(module)});`).join("");
  return Array.from({ length: 7 }, () => {
    const start = performance.now();
    execFileSync(process.execPath, ["-e", script], { cwd: root });
    return performance.now() - start;
  });
}
