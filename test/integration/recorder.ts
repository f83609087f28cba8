import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it left the client. */
export interface Sent {
  method: string;
  path: string;
  authorization: string | undefined;
  /** The body as JSON has it; undefined where there is none. */
  body: unknown;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

const hopByHop = new Set(["connection", "keep-alive", "transfer-encoding", "content-length", "content-encoding"]);

/** A server between the client and the emulator that keeps what is sent, and can answer in the emulator's place. */
export class Recorder {
  readonly sent: Sent[] = [];
  /** Answers in the emulator's place, where it gives something. */
  reply: (request: Sent) => Reply | undefined = () => undefined;
  /** False for a server that does not tell its time. */
  tellsTime = true;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(target?: string): Promise<Recorder> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const recorder = new Recorder(server, `http://127.0.0.1:${port}`);
    server.on("request", (request, response) => {
      recorder.#pass(target, request, response).catch(() => response.destroy());
    });
    // Of a proxy: a tunnel is asked for, and refused.
    server.on("connect", ({ url: path = "" }, socket) => {
      recorder.sent.push({ method: "CONNECT", path, authorization: undefined, body: undefined });
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
    return recorder;
  }

  /** What was sent to change something; logins are not among them. */
  get writes(): Pick<Sent, "method" | "path" | "body">[] {
    return this.sent
      .filter(({ method, path }) => method !== "GET" && !/^\/v2\/(auth|users)\//.test(path))
      .map(({ method, path, body }) => ({ method, path, body }));
  }

  /** Method and path of all that was sent. */
  get calls(): string[] {
    return this.sent.map(({ method, path }) => `${method} ${path}`);
  }

  clear(): void {
    this.sent.length = 0;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  async #pass(target: string | undefined, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const { method = "", url: path = "", headers } = request;
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    const sent = { method, path, authorization: headers.authorization, body };
    this.sent.push(sent);
    response.sendDate = this.tellsTime;
    const reply = this.reply(sent) ?? (target === undefined ? { status: 404 } : undefined);
    if (reply) {
      const json = reply.body === undefined ? "" : JSON.stringify(reply.body);
      response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers }).end(json);
      return;
    }
    const kept = Object.entries(headers).filter(([name]) => name !== "host" && !hopByHop.has(name));
    const answer = await fetch(`${target}${path}`, {
      method,
      headers: kept.map(([name, value]) => [name, String(value)] as [string, string]),
      redirect: "manual",
      ...(text === "" ? {} : { body: text }),
    });
    const told = [...answer.headers].filter(([name]) => !hopByHop.has(name) && (this.tellsTime || name !== "date"));
    response.writeHead(answer.status, Object.fromEntries(told)).end(Buffer.from(await answer.arrayBuffer()));
  }
}
