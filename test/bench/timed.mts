import type { Engine } from "../../tools/engine/index.mts";
import { median, type Rows, seconds, times } from "./figures.mts";
import type { BenchHub } from "./hub.mts";
import { type Host, hosts, nothing, repositories } from "./programs.mts";
import { BenchStack, type Command, type Measured } from "./stack.mts";

const latency = 100;

/** What is measured, in its order. */
const steps: { title: string; command: Command; latency: number }[] = [
  { title: "`up`", command: "up", latency: 0 },
  { title: "`preview`", command: "preview", latency: 0 },
  { title: "`refresh`", command: "refresh", latency: 0 },
  { title: `\`refresh\`, ${latency} ms a call`, command: "refresh", latency },
  { title: "`destroy`", command: "destroy", latency: 0 },
];

const kinds = ["floor", "ours"] as const;
const programs = { floor: nothing, ours: repositories };
type Kind = (typeof kinds)[number];

/** Times of each command, memory and state, of so many repositories and of as many resources that are nothing. */
export async function timed(engine: Engine, hub: BenchHub, count: number, runs: number): Promise<Rows> {
  const measured = new Map<string, Measured[]>();
  const all = (host: Host, kind: Kind, at: number) => measured.get(`${host} ${kind} ${at}`) ?? [];
  const stateBytes = new Map<Host, number>();
  for (let run = 0; run < runs; run++) {
    for (const host of hosts) {
      await hub.reset();
      const stack = (kind: Kind) => new BenchStack(engine, programs[kind][host](count), hub.url);
      const stacks = { floor: stack("floor"), ours: stack("ours") };
      for (const [at, step] of steps.entries()) {
        if (step.command === "destroy") stateBytes.set(host, stacks.ours.stateBytes());
        // One beside the other, since whatever else the machine does changes while this runs.
        for (const kind of kinds) {
          const one = await hub.withLatency(step.latency, () => stacks[kind].run(step.command));
          measured.set(`${host} ${kind} ${at}`, [...all(host, kind, at), one]);
        }
      }
      for (const kind of kinds) stacks[kind].remove();
      console.error(`run ${run + 1}, ${host}: done`);
    }
  }

  const cells = (of: (host: Host, kind: Kind) => number, shown: (value: number) => string) =>
    hosts.flatMap((host) => {
      const [floor, ours] = [of(host, "floor"), of(host, "ours")];
      return [shown(floor), shown(ours), times(ours, floor)];
    });
  const time = (at: number) => (host: Host, kind: Kind) => median(all(host, kind, at).map((each) => each.seconds));
  const memory = (host: Host, kind: Kind) =>
    Math.max(...steps.flatMap((_, at) => all(host, kind, at).map((each) => each.memory)));
  const state = (host: Host) => `${Math.round((stateBytes.get(host) ?? 0) / count)} bytes`;
  return [
    ...steps.map(({ title }, at) => [title, ...cells(time(at), seconds)]),
    ["memory of the provider's process", ...cells(memory, (megabytes) => `${Math.round(megabytes)} MB`)],
    ["state for each repository", ...hosts.flatMap((host) => ["", state(host), ""])],
  ];
}
