import type { Request } from "./request";

/** Secrets that are recognized by their form: access tokens and JWTs. */
const shapes = /dckr_(?:pat|oat)_[\w-]+|eyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;

/** Fields of a body whose values are secret. */
const secretFields = new Set(["password", "secret", "code", "login_2fa_token", "token", "hook_url"]);

/** Shorter values are not looked for: they would hide half of a text. */
const shortest = 4;

/** The Hub's words without what the request told it in confidence, should it repeat that. */
export function masked(text: string, request: Request): string {
  return [...secretsOf(request)]
    .filter((secret) => secret.length >= shortest)
    .sort((a, b) => b.length - a.length)
    .reduce((shown, secret) => shown.replaceAll(secret, "[secret]"), text)
    .replace(shapes, "[secret]");
}

function* secretsOf({ headers = {}, body }: Request): Generator<string> {
  const [scheme = "", ...value] = (headers.authorization ?? "").split(" ");
  const credentials = value.join(" ");
  yield credentials;
  if (scheme.toLowerCase() === "basic") {
    const [, ...password] = Buffer.from(credentials, "base64").toString("utf8").split(":");
    yield password.join(":");
  }
  if (typeof body !== "object" || body === null) return;
  for (const [field, secret] of Object.entries(body)) {
    if (secretFields.has(field) && typeof secret === "string") yield secret;
  }
}
