import { MockAgent } from "undici";
import { HubTime } from "../../provider/hub/http/hubTime";
import { RateLimit } from "../../provider/hub/http/rateLimit";
import { type Request, Transport } from "../../provider/hub/http/transport";
import { FakeClock } from "../fakeClock";

type Content = { headers: Record<string, string> };

export const json: Content = { headers: { "content-type": "application/json" } };
export const html: Content = { headers: { "content-type": "text/html" } };
export const plainText: Content = { headers: { "content-type": "text/plain" } };

/** Status, body, content type; or what breaks the connection. */
export type Answered = [status: number, body: string, content?: Content];
export type Reply = Error | Answered;

export const reset = () => Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
export const refused = () => Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

/** The same reply, as often as the client asks at most. */
export const always = (reply: Reply) => Array.from({ length: 10 }, () => reply);

/** A transport to a Hub that gives prepared answers at `/v2/x`, with a clock whose waits take no time. */
export class PreparedHub {
  readonly origin = "https://hub.example.com";
  readonly clock = new FakeClock();
  readonly agent = new MockAgent();
  readonly announced: string[] = [];
  readonly transport: Transport;

  constructor() {
    const { agent, clock, origin } = this;
    agent.disableNetConnect();
    const rateLimit = new RateLimit(clock, () => {});
    this.transport = new Transport({
      origin,
      dispatcher: agent,
      rateLimit,
      clock,
      hubTime: new HubTime(clock),
      userAgent: "test",
      announce: (line) => this.announced.push(line),
    });
  }

  /** `meanwhile` is called before each answer. */
  answers(method: Request["method"], replies: readonly Reply[], meanwhile = () => {}): void {
    for (const reply of replies) {
      const prepared = this.agent.get(this.origin).intercept({ path: "/v2/x", method });
      if (reply instanceof Error) prepared.replyWithError(reply);
      else {
        const [statusCode, data, responseOptions = json] = reply;
        prepared.reply(() => {
          meanwhile();
          return { statusCode, data, responseOptions };
        });
      }
    }
  }

  /** Answers that nobody asked for. */
  get left(): number {
    return this.agent.pendingInterceptors().length;
  }

  send(request: Omit<Request, "path">): ReturnType<Transport["send"]> {
    return this.transport.send({ path: "/v2/x", ...request });
  }

  async failure(request: Omit<Request, "path">): Promise<Error> {
    const failure = await this.send(request).catch((error: unknown) => error);
    if (failure instanceof Error) return failure;
    throw new Error("it was answered");
  }
}
