import type { Engine } from "../../tools/engine/index.mts";
import { type Rows, seconds, times } from "./figures.mts";
import type { BenchHub } from "./hub.mts";
import { hosts, repositories } from "./programs.mts";
import { BenchStack, type Command } from "./stack.mts";

/** How many calls each command makes, the login among them. */
export async function calls(engine: Engine, hub: BenchHub, count: number): Promise<Rows> {
  const some = Math.round(count / 20);
  const few = 3;
  const large = 5_000;
  const columns: Rows = [];
  for (const host of hosts) {
    await hub.reset();
    const stack = new BenchStack(engine, repositories[host](count), hub.url);
    const counted = async (command: Command, overviews: number) =>
      (await hub.requestsOf(() => stack.run(command, { OVERVIEWS: String(overviews) }))).requests;
    const first = [await counted("up", 0), await counted("preview", 0), await counted("refresh", 0)];
    await stack.run("up", { OVERVIEWS: String(some) });
    const withSome = await counted("refresh", some);
    const destroyed = await counted("destroy", 0);
    stack.remove();
    await hub.reset(large - few);
    const small = new BenchStack(engine, repositories[host](few), hub.url);
    await small.run("up");
    const { requests } = await hub.requestsOf(() => small.run("refresh"));
    small.remove();
    columns.push([...first, withSome, destroyed, requests]);
    console.error(`calls, ${host}: done`);
  }
  const titles = [
    `\`up\` that creates ${count}`,
    "`preview` of them",
    "`refresh` of them",
    `\`refresh\`, with the overview managed on ${some}`,
    "`destroy` of them",
    `\`refresh\` of ${few} in a namespace of ${large}`,
  ];
  return titles.map((title, at) => [title, ...columns.map((column) => column[at] ?? "")]);
}

/** A refresh that needs more calls than Docker Hub answers in a minute. */
export async function limited(engine: Engine, hub: BenchHub, count: number): Promise<Rows> {
  // So that it takes as many minutes as one of 1,000 does within Docker Hub's 600 a minute.
  const limit = Math.round(count * 0.6);
  const columns: Rows = [];
  for (const host of hosts) {
    await hub.reset();
    const stack = new BenchStack(engine, repositories[host](count), hub.url);
    await stack.run("up", { OVERVIEWS: String(count) });
    const { result, requests, refused } = await hub.requestsOf(() =>
      hub.withLimit(limit, () => stack.run("refresh", { OVERVIEWS: String(count) })),
    );
    stack.remove();
    columns.push([requests, refused, seconds(result.seconds), times(result.seconds, (requests / limit) * 60)]);
    console.error(`${limit} a minute, ${host}: done`);
  }
  const titles = [
    `\`refresh\`, all overviews managed, ${limit} calls a minute: calls`,
    "of them refused (429)",
    "time",
    "time beside calls ÷ calls a minute",
  ];
  return titles.map((title, at) => [title, ...columns.map((column) => column[at] ?? "")]);
}
