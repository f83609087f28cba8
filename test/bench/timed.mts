import type { Engine } from "../../tools/engine/index.mts";
import { median, type Rows, seconds, times } from "./figures.mts";
import type { BenchHub } from "./hub.mts";
import { type Host, hosts, nothing, repositories } from "./programs.mts";
import { BenchStack, type Command, commandNames, type Measured } from "./stack.mts";

const latency = 100;

/** The commands of all runs, and a refresh with latency. */
type Lifecycles = Record<Command | "slowRefresh", Measured[]>;

/** Times of each command, memory and state, of so many repositories and of as many resources that are nothing. */
export async function timed(engine: Engine, hub: BenchHub, count: number, runs: number): Promise<Rows> {
  const measured = new Map<string, Lifecycles>();
  const bytes = new Map<Host, number>();
  for (let run = 0; run < runs; run++) {
    for (const host of hosts) {
      for (const [kind, program] of [["floor", nothing[host]] as const, ["ours", repositories[host]] as const]) {
        await hub.reset();
        const lifecycles = measured.get(`${host} ${kind}`) ?? empty();
        measured.set(`${host} ${kind}`, lifecycles);
        const stack = new BenchStack(engine, program(count), hub.url);
        for (const command of commandNames) {
          if (command === "destroy") {
            bytes.set(host, stack.stateBytes());
            lifecycles.slowRefresh.push(await hub.withLatency(latency, () => stack.run("refresh")));
          }
          lifecycles[command].push(await stack.run(command));
        }
        stack.remove();
        console.error(`run ${run + 1}, ${host}, ${kind}: done`);
      }
    }
  }
  const row = (title: string, step: keyof Lifecycles) => [
    title,
    ...hosts.flatMap((host) => {
      const of = (kind: string) =>
        median((measured.get(`${host} ${kind}`) ?? empty())[step].map((each) => each.seconds));
      return [seconds(of("floor")), seconds(of("ours")), times(of("ours"), of("floor"))];
    }),
  ];
  const memory = (host: Host, kind: string) => {
    const { slowRefresh, ...others } = measured.get(`${host} ${kind}`) ?? empty();
    return Math.max(...[slowRefresh, ...Object.values(others)].flat().map((each) => each.memory));
  };
  return [
    ...commandNames.map((command) => row(`\`${command}\``, command)),
    row(`\`refresh\`, ${latency} ms a call`, "slowRefresh"),
    [
      "memory of the provider's process",
      ...hosts.flatMap((host) => [
        ...["floor", "ours"].map((kind) => `${Math.round(memory(host, kind))} MB`),
        times(memory(host, "ours"), memory(host, "floor")),
      ]),
    ],
    [
      "state for each repository",
      ...hosts.flatMap((host) => ["", `${Math.round((bytes.get(host) ?? 0) / count)} bytes`, ""]),
    ],
  ];
}

function empty(): Lifecycles {
  return { up: [], preview: [], refresh: [], destroy: [], slowRefresh: [] };
}
