import { Readable } from "node:stream";
import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import type { FastifyReply } from "fastify";
import type { Fault } from "../backend/faultInput";

const blanks = Buffer.alloc(64 * 1024, " ");

/** What a fault makes of an answer's body. */
export function spoiled(fault: Fault, body: string, reply: FastifyReply): string | Readable {
  switch (fault.kind) {
    case "truncated-json": {
      const half = firstHalf(body);
      reply.header("content-length", Buffer.byteLength(half));
      return half;
    }
    case "reset-during":
      reply.header("content-length", Buffer.byteLength(body));
      return Readable.from(cutOff(body, reply));
    case "drip":
      reply.header("content-length", Buffer.byteLength(body));
      return Readable.from(drops(body, fault.everyMs));
    case "huge":
      reply.header("content-length", Math.max(fault.bytes, Buffer.byteLength(body)));
      return Readable.from(padded(body, fault.bytes));
    default:
      return body;
  }
}

async function* cutOff(body: string, reply: FastifyReply): AsyncGenerator<Buffer> {
  yield Buffer.from(firstHalf(body));
  // What was written must have left before the connection is cut.
  await setImmediate();
  await new Promise((resolve) => reply.raw.socket?.write("", resolve));
  reply.raw.destroy();
}

async function* drops(body: string, everyMs: number): AsyncGenerator<Buffer> {
  for (const byte of Buffer.from(body)) {
    yield Buffer.of(byte);
    await sleep(everyMs, undefined, { ref: false });
  }
}

/** JSON stays JSON with blanks after it. */
function* padded(body: string, bytes: number): Generator<Buffer> {
  const start = Buffer.from(body);
  yield start;
  for (let left = bytes - start.length; left > 0; left -= blanks.length) yield blanks.subarray(0, left);
}

function firstHalf(body: string): string {
  return body.slice(0, body.length / 2);
}
