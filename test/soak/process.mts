import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** A provider's process, and all that it prints. */
export class ProviderProcess {
  /** Everything but the port, from stdout and stderr. */
  output = "";
  readonly #child: ChildProcess;
  readonly port: Promise<number>;

  constructor(command: string, environment: Record<string, string>) {
    const child = spawn(command, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
    this.#child = child;
    child.stderr.on("data", (chunk: Buffer) => {
      this.output += chunk;
    });
    this.port = new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", () => reject(new Error(`The provider ended before it said its port.\n${this.output}`)));
      createInterface({ input: child.stdout }).on("line", (line) => {
        if (/^\d+$/.test(line)) resolve(Number(line));
        else this.output += `${line}\n`;
      });
    });
  }

  /** The most memory that it has had, in MB; undefined when it has ended. */
  peakMemory(): number | undefined {
    try {
      const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${this.#child.pid}/status`, "utf8")) ?? [];
      return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
    } catch {
      return undefined;
    }
  }

  stop(): void {
    this.#child.kill("SIGKILL");
  }
}
