/**
 * What the provider costs, in calls, time and memory, beside a provider that does nothing, in the same run.
 * Usage: npm run bench -- [repositories] [runs]
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
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
  const [pulumis = 0, ours = 0] = imports("@pulumi/pulumi", "pulumi-dockerhub");
  console.log(`\nImporting the SDK takes ${Math.round(ours)} ms after ${Math.round(pulumis)} ms of @pulumi/pulumi.`);
} finally {
  hub.stop();
}

/** How many milliseconds it takes to import each of these, one after the other, in a new process. */
function imports(...modules: string[]): number[] {
  const script = `
    const time = (module) => { const start = performance.now(); require(module); return performance.now() - start; };
    console.log(JSON.stringify(${JSON.stringify(modules)}.map(time)));`;
  const all = Array.from({ length: 7 }, () =>
    z
      .array(z.number())
      .parse(JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" }))),
  );
  return modules.map((_, at) => median(all.map((one) => one[at] ?? Number.NaN)));
}
