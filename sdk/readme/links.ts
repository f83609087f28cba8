import type { Location } from "./location";
import { parse, type Span } from "./markdown";

interface Edit extends Span {
  readonly text: string;
}

/** The text with absolute links and images, which stay as they are when it is done again. */
export function absolute(text: string, location: Location): string {
  const { targets, html } = parse(text);
  const edits = [
    ...targets.flatMap(({ from, to, isImage }) => {
      const resolved = resolve(plain(text.slice(from, to)), isImage, location);
      return resolved === undefined ? [] : [{ from, to, text: inMarkdown(resolved) }];
    }),
    ...html.map(({ from, to }) => ({ from, to, text: withAbsoluteTags(text.slice(from, to), location) })),
  ];
  return edited(text, edits);
}

function edited(text: string, edits: readonly Edit[]): string {
  let [done, at] = ["", 0];
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    done += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return done + text.slice(at);
}

/** Undefined where it is absolute, or stays on the page. */
function resolve(target: string, isImage: boolean, location: Location): string | undefined {
  if (target === "" || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(target)) return undefined;
  const base = target.startsWith("/")
    ? new URL(`.${target}`, isImage ? location.rawRoot : location.pageRoot)
    : new URL(target, isImage ? location.raw : location.page);
  return base.href;
}

/** A target as it is meant: without angle brackets, backslashes and the entity of `&`. */
function plain(written: string): string {
  return written
    .replace(/^<(.*)>$/s, "$1")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replaceAll("&amp;", "&");
}

function inMarkdown(url: string): string {
  return url
    .replaceAll("(", "%28")
    .replaceAll(")", "%29")
    .replace(/&(?=#?\w+;)/g, "&amp;");
}

const tags = /<!--[\s\S]*?-->|<(?:a|img|source|video|audio)\s(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const attributes = /(\s)(href|src|srcset|poster)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

function withAbsoluteTags(html: string, location: Location): string {
  return html.replace(tags, (tag) =>
    tag.startsWith("<!--")
      ? tag
      : tag.replace(attributes, (_, space: string, name: string, equals: string, quoted: string) => {
          const [quote = "", value = ""] = /^["']/.test(quoted) ? [quoted[0], quoted.slice(1, -1)] : ['"', quoted];
          return `${space}${name}${equals}${quote}${withAbsolute(name.toLowerCase(), value, location)}${quote}`;
        }),
  );
}

function withAbsolute(attribute: string, value: string, location: Location): string {
  const isImage = attribute !== "href";
  const one = (target: string) => {
    const resolved = resolve(target.trim().replaceAll("&amp;", "&"), isImage, location);
    return resolved === undefined ? target : resolved.replaceAll("&", "&amp;").replaceAll("'", "%27");
  };
  // `a.png 1x, b.png 2x`: an address, and what it is for.
  return attribute === "srcset"
    ? value.replace(/(^|,\s+)([^\s,]+)/g, (_, before, each) => before + one(each))
    : one(value);
}
