import { subscribe } from "node:diagnostics_channel";
import { z } from "zod";

const call = z.object({ headers: z.object({ ":path": z.literal("/pulumirpc.ResourceProvider/Cancel") }) });

/**
 * Aborted when somebody presses Ctrl-C. The process that runs dynamic providers is in a process group of its own, so that no
 * signal reaches it; the engine calls its method Cancel, which does nothing and leads to no code of a dynamic provider. What
 * can be seen of the call is that Node.js's HTTP/2 server received it.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  subscribe("http2.server.stream.start", (message) => {
    if (call.safeParse(message).success) controller.abort();
  });
  return controller.signal;
}
