/**
 * Builds a URL path from a template. Each value becomes exactly one segment: it is percent-encoded, and a value that
 * would change the path's structure (empty, `.` or `..`) is refused.
 */
export function path(template: TemplateStringsArray, ...segments: (string | number)[]): string {
  return String.raw(template, ...segments.map(encodeSegment));
}

function encodeSegment(value: string | number): string {
  const segment = String(value);
  if (segment === "" || segment === "." || segment === "..") {
    throw new Error(`"${segment}" can't be part of a Docker Hub address.`);
  }
  return encodeURIComponent(segment);
}

/** Parameters of a query; those that are undefined are left out. */
export type Query = Record<string, string | number | boolean | undefined>;

/** A path with a query. */
export function withQuery(pathname: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value));
  return parameters.size > 0 ? `${pathname}?${parameters}` : pathname;
}
