import { UnauthorizedError } from "../http/errors";
import type { Credentials } from "./credentials";
import { type Login, registry, stored } from "./dockerConfig";
import { claims } from "./jwt";

/** Docker Desktop, and `docker login` by a browser, keep the token of their session under this name and renew it. */
const entry = `${registry}access-token`;

type Environment = Record<string, string | undefined>;

/** The session of Docker Desktop, if there is one that has not ended. Its token is read again whenever one is needed. */
export async function desktopSession(environment: Environment, now: () => number): Promise<Credentials | undefined> {
  const read = async () => {
    const found = await stored(environment, entry);
    return found && isUsable(found, now()) ? found : undefined;
  };
  const found = await read();
  if (!found) return undefined;
  const { username, source } = found;
  const storedToken = async () => {
    const latest = await read();
    if (latest?.username === username) return latest.secret;
    throw new UnauthorizedError({
      endpoint: "",
      message:
        `Docker Desktop's session of "${username}" has ended (access token from ${source}).\n` +
        "Open Docker Desktop, which renews it, or log in again with `docker login`; or set DOCKER_USERNAME and DOCKER_PASSWORD.",
    });
  };
  return { username, secret: "", source, storedToken };
}

/** The Hub verifies it; here it must only be fit to be sent, and not be over. */
function isUsable({ secret }: Login, now: number): boolean {
  return /^[\x21-\x7e]+$/.test(secret) && (claims(secret).exp ?? 0) * 1000 > now;
}
