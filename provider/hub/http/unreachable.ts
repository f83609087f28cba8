import { z } from "zod";
import { HubError, NotTheHubError, UnreachableError } from "./errors";
import { BrokenAnswer, type Limits } from "./exchange";
import { canBeRepeated, type Request } from "./request";

/** Error codes of a connection that was never made, so that no request can have been carried out. */
const neverSent = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

const problem = z
  .object({ code: z.string().optional().catch(undefined), message: z.string().catch("") })
  .catch({ message: "" });

/** The error for a request that has no whole answer. */
export function unreachable(request: Request, error: unknown, origin: string, limits: Limits): HubError {
  const endpoint = `${request.method} ${request.path}`;
  const broken = error instanceof BrokenAnswer ? error : undefined;
  const { code, reason } = explained(broken?.cause ?? error, limits);
  if (code === "UND_ERR_INVALID_ARG") {
    return new HubError({ endpoint, message: `${endpoint} can't be sent: ${reason}.` });
  }
  const maybeDone = !canBeRepeated(request) && (code === undefined || !neverSent.has(code));
  if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE") {
    const message = `${endpoint} was answered (${broken?.status}) with ${reason}, and was not read to the end: Docker Hub's API gives nothing as large. Check dockerhub:hubUrl.`;
    return new NotTheHubError({ endpoint, status: broken?.status, message, maybeDone, isTransient: true });
  }
  const message = broken
    ? `The answer to ${endpoint} (${broken.status}) broke off: ${reason}. Check the network and HTTPS_PROXY.`
    : `Docker Hub could not be reached for ${endpoint} at ${origin}: ${reason}. Check the network, HTTPS_PROXY and dockerhub:hubUrl.`;
  return new UnreachableError({ endpoint, message, maybeDone, isTransient: true, detail: reason });
}

function explained(error: unknown, limits: Limits): { code: string | undefined; reason: string } {
  const { code, message } = problem.parse(error instanceof AggregateError ? error.errors[0] : error);
  const seconds = (milliseconds: number) => `${milliseconds / 1000} s`;
  const ours: Record<string, string> = {
    UND_ERR_HEADERS_TIMEOUT: `no answer within ${seconds(limits.silence)}`,
    UND_ERR_BODY_TIMEOUT: `nothing more came for ${seconds(limits.silence)}`,
    ABORT_ERR: `it was not complete after ${seconds(limits.duration)}`,
    UND_ERR_RES_EXCEEDED_MAX_SIZE: `more than ${limits.size / 1_000_000} MB`,
  };
  return { code, reason: (code && ours[code]) || message || code || "the connection failed" };
}
