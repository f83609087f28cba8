import { AsyncLocalStorage } from "node:async_hooks";
import { credentials } from "@grpc/grpc-js";
import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";

const resourceAtWork = new AsyncLocalStorage<string>();

/** Does something for a resource: what is announced meanwhile is shown under it. */
export function forResource<T>(urn: string, call: () => Promise<T>): Promise<T> {
  return resourceAtWork.run(urn, call);
}

/** What the provider announces, in the engine's log; on stderr, which the engine does not show, where it has none. */
export class EngineLog {
  #engine: EngineClient | undefined;
  readonly #pending = new Set<Promise<void>>();

  constructor(address: string | undefined) {
    if (address) this.connect(address);
  }

  connect(address: string): void {
    this.#engine = new EngineClient(address, credentials.createInsecure());
  }

  announce(line: string): void {
    const engine = this.#engine;
    if (!engine) {
      process.stderr.write(`${line}\n`);
      return;
    }
    const request = new LogRequest()
      .setSeverity(LogSeverity.WARNING)
      .setMessage(line)
      .setUrn(resourceAtWork.getStore() ?? "");
    const sent = new Promise<void>((resolve) => {
      engine.log(request, () => resolve());
    }).finally(() => this.#pending.delete(sent));
    this.#pending.add(sent);
  }

  /** Resolves when the engine has all that was announced so far. */
  async settled(): Promise<void> {
    await Promise.all(this.#pending);
  }
}
