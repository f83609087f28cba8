import { execFileSync } from "node:child_process";

interface Process {
  pid: number;
  parent: number;
  command: string;
}

/** The processes of a run by what they do. */
const commands = {
  engine: /\/pulumi up /,
  program: /\/cmd\/run\//,
  provider: /\/cmd\/dynamic-provider\/|\/pulumi-resource-dockerhub /,
};

export type Part = keyof typeof commands;

/** A process and all that it started, found by who started whom: runs of other tests look just the same. */
export class Family {
  readonly #members: Process[];

  constructor(pid: number) {
    const all = running();
    this.#members = all.filter((each) => each.pid === pid);
    // What is added is visited, too.
    for (const member of this.#members) this.#members.push(...all.filter(({ parent }) => parent === member.pid));
  }

  /** Kills these, at once, or all. Nobody is asked, and nobody can tidy up. */
  kill(...parts: Part[]): void {
    const chosen = this.#alive(parts);
    if (chosen.length === 0) throw new Error(`Nothing of ${parts} runs.`);
    for (const { pid } of chosen) process.kill(pid, "SIGKILL");
  }

  isAlive(part: Part): boolean {
    return this.#alive([part]).length > 0;
  }

  /** Kills what is left, if anything is. */
  end(): void {
    for (const { pid } of this.#alive([])) process.kill(pid, "SIGKILL");
  }

  #alive(parts: Part[]): Process[] {
    const now = running();
    const isOneOf = ({ command }: Process) => parts.length === 0 || parts.some((part) => commands[part].test(command));
    // A number can be given again, to a process of somebody else.
    const isStill = ({ pid, command }: Process) => now.some((each) => each.pid === pid && each.command === command);
    return this.#members.filter((member) => isOneOf(member) && isStill(member));
  }
}

function running(): Process[] {
  const listed = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...listed.matchAll(/^ *(\d+) +(\d+) +(.*)$/gm)].map(([, pid, parent, command = ""]) => ({
    pid: Number(pid),
    parent: Number(parent),
    command,
  }));
}
