import { z } from "zod";
import { spawnEmulator } from "../../tools/emulator.mts";

const logged = z.object({ requests: z.array(z.object({ status: z.number() })) });
const exported = z.looseObject({ repositories: z.array(z.unknown()) });

/** An emulator of Docker Hub in a process of its own, with its controls. */
export class BenchHub {
  readonly url: string;
  readonly stop: () => void;

  private constructor(emulator: { url: string; stop: () => void }) {
    this.url = emulator.url;
    this.stop = emulator.stop;
  }

  static async start(): Promise<BenchHub> {
    return new BenchHub(await spawnEmulator("--rate-limit", "off"));
  }

  /** Back to the first state, with this many further repositories in the namespace of the programs. */
  async reset(repositories = 0): Promise<void> {
    await this.#control("POST", "reset");
    const state = exported.parse(await this.#control("GET", "export"));
    const further = Array.from({ length: repositories }, (_, number) => ({
      namespace: "ci-bot",
      name: `further-${number}`,
    }));
    await this.#control("POST", "import", { ...state, repositories: [...state.repositories, ...further] });
  }

  /** How many requests the work made, and how many of them were refused for the rate limit. */
  async requestsOf<T>(work: () => Promise<T>): Promise<{ result: T; requests: number; refused: number }> {
    await this.#control("DELETE", "requests");
    const result = await work();
    const { requests } = logged.parse(await this.#control("GET", "requests"));
    const refused = requests.filter(({ status }) => status === 429).length;
    return { result, requests: requests.length, refused };
  }

  /** Every answer takes so long while the work is done. */
  async withLatency<T>(ms: number, work: () => Promise<T>): Promise<T> {
    await this.#control("PUT", "latency", { ms });
    return work().finally(() => this.#control("PUT", "latency", { ms: 0 }));
  }

  /** So many requests a minute are answered while the work is done. */
  async withLimit<T>(authenticated: number, work: () => Promise<T>): Promise<T> {
    await this.#control("PUT", "rate-limit", { enabled: true, authenticated });
    return work().finally(() => this.#control("PUT", "rate-limit", { enabled: false }));
  }

  async #control(method: string, path: string, body?: unknown): Promise<unknown> {
    const headers = body === undefined ? {} : { "content-type": "application/json" };
    const answer = await fetch(`${this.url}/_emulator/${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${await answer.text()}`);
    return answer.status === 204 ? undefined : answer.json();
  }
}
