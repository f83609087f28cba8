import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { armed, type Mixture, mixtures } from "./mixtures.mts";
import { Random } from "./random.mts";

export const login = { username: "ci-bot", password: "a password that only the soak has" };

const downtime = 500;

/** What is on the Hub already and must stay as it is. The tokens have labels that a program will declare too. */
const others = {
  users: [
    {
      ...login,
      plan: "pro" as const,
      accessTokens: ["t0", "t1"].map((name) => ({
        token: `dckr_pat_of_somebody_else_${name}`,
        label: `soak ${name}`,
        scopes: ["repo:read" as const],
      })),
    },
  ],
  organizations: [{ name: "acme", plan: "business" as const, members: { "ci-bot": "owner" as const } }],
  repositories: ["private", "public"].map((name) => ({
    namespace: "acme",
    name: `others-${name}`,
    description: "Not in the program",
    isPrivate: name === "private",
  })),
};

/** A Docker Hub that misbehaves, and a host beside it that nobody has any business with. */
export class SoakedHub {
  readonly emulator: Emulator;
  readonly mixture: Mixture;
  /** Requests to the host beside it. */
  foreignRequests = 0;
  restarts = 0;
  /** Is called when it is time to kill a run. */
  onKill: () => void = () => {};
  readonly #close: () => void;
  readonly #random: Random;
  #answers = 0;
  #changes = 0;
  #killAt = 0;

  private constructor(emulator: Emulator, mixture: Mixture, seed: number, close: () => void) {
    this.emulator = emulator;
    this.mixture = mixture;
    this.#close = close;
    this.#random = new Random(seed);
    this.#planKill();
  }

  static async start(name: string, seed: number): Promise<SoakedHub> {
    const foreign = createServer((_request, response) => {
      hub.foreignRequests += 1;
      response.end("{}");
    });
    await new Promise<void>((resolve) => foreign.listen(0, "127.0.0.1", resolve));
    const { port } = foreign.address() as AddressInfo;
    const mixture = mixtures(`http://127.0.0.1:${port}`)[name];
    if (!mixture) throw new Error(`There is no mixture ${name}.`);
    const emulator = await startEmulator({
      seed: others,
      rateLimit: { enabled: false },
      ...(mixture.tokenLife !== undefined && { tokenLife: mixture.tokenLife }),
      onExchange: ({ method }) => hub.#answered(method !== "GET"),
    });
    for (const fault of armed(mixture, seed)) emulator.fault(fault);
    const hub = new SoakedHub(emulator, mixture, seed, () => foreign.close());
    return hub;
  }

  /** Where clients find it. */
  get url(): string {
    return this.mixture.hasLateName ? this.emulator.url.replace("127.0.0.1", "localhost") : this.emulator.url;
  }

  /** Sets the clock for the nth run. */
  setClock(run: number): void {
    const { skews = [0] } = this.mixture;
    this.emulator.setClock(new Date(Date.now() + (skews[run % skews.length] ?? 0) * 1000));
  }

  async close(): Promise<void> {
    this.#close();
    await this.emulator.close();
  }

  #answered(isChange: boolean): void {
    this.#answers += 1;
    const { restartEvery } = this.mixture;
    if (restartEvery !== undefined && this.#answers % restartEvery === 0) void this.#restart();
    if (isChange) this.#changes += 1;
    if (!isChange || this.#changes !== this.#killAt) return;
    this.#planKill();
    this.onKill();
  }

  #planKill(): void {
    const { killEvery } = this.mixture;
    if (killEvery !== undefined) this.#killAt = this.#changes + 1 + this.#random.below(2 * killEvery);
  }

  async #restart(): Promise<void> {
    this.restarts += 1;
    await this.emulator.restart(() => sleep(downtime));
  }
}
