/** When a JWT was issued and when it expires, in seconds since the epoch; nothing when it is not readable. */
export function claims(jwt: string): { iat?: number; exp?: number } {
  try {
    return JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString("utf8"));
  } catch {
    return {};
  }
}
