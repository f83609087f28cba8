import { z } from "zod";

/** Seconds since the epoch, as far as a date goes. */
const time = z.number().min(1).max(8_640_000_000_000).optional().catch(undefined);
const payload = z.object({ iat: time, exp: time });

/** When a JWT was issued and when it expires; nothing where it is not readable or makes no sense. */
export function claims(jwt: string): z.infer<typeof payload> {
  try {
    return payload.parse(JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString("utf8")));
  } catch {
    return {};
  }
}
