import { type HubError, NotTheHubError, statusError } from "./errors";
import { words } from "./errorWords";
import type { Raw } from "./exchange";
import { plain } from "./plainText";
import { type Answer, canBeRepeated, type Request } from "./request";

/** What an answer says: what was asked for, a refusal that the request accepts, or an error. */
export function read(request: Request, raw: Raw): Answer | HubError {
  const { status, headers, text } = raw;
  const endpoint = `${request.method} ${request.path}`;
  const maybeDone = !canBeRepeated(request) && (status < 400 || status >= 500);
  if (status >= 300 && status < 400) {
    const message = `${endpoint} was answered with a redirect (${status}), which Docker Hub's API does not do. Check dockerhub:hubUrl.`;
    return new NotTheHubError({ endpoint, status, message, maybeDone });
  }
  if (text.trim() === "") {
    // That something is gone is for the Hub's API to say, and it says it in JSON.
    if (status === 404) return notJson(request, raw);
    if (status >= 400) return statusError({ endpoint, status, detail: "", maybeDone });
    return request.method === "GET" ? notJson(request, raw) : { status, headers, body: undefined };
  }
  const body = parse(text);
  // A page is not the Hub's, so that it refuses nothing.
  if (!isPage(raw) && accepts(request, { status, headers, body })) return { status, headers, body };
  // These two say all by their status, and not always in JSON.
  if (status === 410 || status === 429) {
    const detail = isPage(raw) ? "" : words(body ?? text, request);
    return statusError({ endpoint, status, detail, maybeDone });
  }
  if (body === undefined || isPage(raw)) return notJson(request, raw);
  return status < 400
    ? { status, headers, body }
    : statusError({ endpoint, status, detail: words(body, request), maybeDone });
}

function accepts({ accept }: Request, refusal: Answer): boolean {
  if (accept === undefined || refusal.status < 400) return false;
  return typeof accept === "function" ? accept(refusal) : accept.includes(refusal.status);
}

function parse(text: string): unknown {
  // The v1 API answers so, and calls it JSON.
  if (text.trim() === "OK") return "OK";
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPage({ headers, text }: Raw): boolean {
  return /text\/html/i.test(headers["content-type"] ?? "") || /^\s*<(!doctype|html)/i.test(text);
}

/**
 * Such an answer says nothing about what was done, and the next one may be proper. With another refusal than 403, which
 * firewalls give, it is a server that does not know the address.
 * Of an answer below 400 nothing is quoted: it may hold what was created, a token for example.
 */
function notJson(request: Request, raw: Raw): NotTheHubError {
  const { status, headers, text } = raw;
  const endpoint = `${request.method} ${request.path}`;
  const type = plain(headers["content-type"]?.split(";")[0] ?? "no content type").slice(0, 60);
  const said = status < 400 ? "" : `: ${words(text, request)}`;
  const what = isPage(raw)
    ? "a web page instead of JSON; a firewall, a proxy or a challenge of Cloudflare may have answered in the Hub's place"
    : text.trim() === ""
      ? "nothing instead of JSON"
      : /json/i.test(type)
        ? `JSON that is cut off or broken, ${text.length} characters long`
        : `${type} instead of JSON${said}`;
  const message = `${endpoint} was answered (${status}) with ${what}. Check dockerhub:hubUrl and the network, then run again.`;
  const isCutOff = !isPage(raw) && /json/i.test(type);
  const isTransient = status < 400 || status === 403 || status >= 500 || isCutOff;
  return new NotTheHubError({
    endpoint,
    status,
    message,
    isTransient,
    maybeDone: isTransient && !canBeRepeated(request),
  });
}
