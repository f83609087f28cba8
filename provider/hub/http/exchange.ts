import { addAbortSignal } from "node:stream";
import { type Dispatcher, EnvHttpProxyAgent } from "undici";
import type { Answer } from "./request";

/** An answer as it came, before anybody knows what is in it. */
export interface Raw extends Omit<Answer, "body"> {
  text: string;
}

/** What no answer may exceed. */
export interface Limits {
  /** Until an answer begins, and between two pieces of it. */
  silence: number;
  /** The same and the duration too, for the first attempts of what can be sent again: most often the next one gets through. */
  firstPatience: number;
  /** From the beginning of an answer to its end. */
  duration: number;
  /** In bytes. */
  size: number;
}

export const limits: Limits = { silence: 60_000, firstPatience: 20_000, duration: 60_000, size: 20_000_000 };

/** Connections, through the proxy that the environment names, on which no answer exceeds the size. */
export function openConnections({ size }: Limits): Dispatcher {
  return new EnvHttpProxyAgent({ connections: 16, maxResponseSize: size });
}

/** An answer began, and was not received whole. */
export class BrokenAnswer extends Error {
  constructor(
    readonly status: number,
    readonly headers: Answer["headers"],
    options: ErrorOptions,
  ) {
    super("The answer was not received whole.", options);
  }
}

/** Sends one request and receives its answer, which begins and ends within the limits. */
export async function exchange(
  dispatcher: Dispatcher,
  request: Dispatcher.RequestOptions,
  { silence, duration }: Limits,
): Promise<Raw> {
  const answer = await dispatcher.request({ ...request, headersTimeout: silence, bodyTimeout: silence });
  const { statusCode: status } = answer;
  const headers = single(answer.headers);
  addAbortSignal(AbortSignal.timeout(duration), answer.body);
  const text = await answer.body.text().catch((cause: unknown) => {
    throw new BrokenAnswer(status, headers, { cause });
  });
  return { status, headers, text };
}

function single(headers: Record<string, string | string[] | undefined>): Answer["headers"] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );
}
