import { UnauthorizedError } from "../http/errors";
import { isDockerHub, type Settings } from "../settings";
import { desktopSession } from "./desktopSession";
import { dockerLogin } from "./dockerConfig";

/** Who we are on Docker Hub. The secret is a password, a personal or an organization access token. */
export interface Credentials {
  username: string;
  secret: string;
  /** Where the secret was found, for messages. */
  source: string;
  twoFactorCode?: string | undefined;
  /** In place of a login, and of the secret: gives the token of a session that another program keeps. */
  storedToken?: () => Promise<string>;
}

type Environment = Record<string, string | undefined>;

/**
 * The first that is set: the stack's `dockerhub:username` and `dockerhub:password`; `DOCKER_USERNAME` and
 * `DOCKER_PASSWORD`; Docker Desktop's session; what `docker login` stored.
 */
export async function findCredentials(
  settings: Settings,
  environment: Environment,
  now: () => number,
): Promise<Credentials> {
  const { twoFactorCode } = settings;
  const found =
    fromBoth(settings, environment) ??
    pair(settings, { username: "dockerhub:username", password: "dockerhub:password" }) ??
    pair(
      { username: environment.DOCKER_USERNAME, password: environment.DOCKER_PASSWORD },
      { username: "DOCKER_USERNAME", password: "DOCKER_PASSWORD" },
    ) ??
    (isDockerHub(settings) ? await fromDocker(environment, now) : undefined);
  if (!found) throw unset(settings);
  return { ...found, twoFactorCode };
}

async function fromDocker(environment: Environment, now: () => number): Promise<Credentials | undefined> {
  return (await desktopSession(environment, now)) ?? (await dockerLogin(environment));
}

interface Pair<T> {
  username: T;
  password: T;
}

function pair(values: Partial<Pair<string | undefined>>, names: Pair<string>): Credentials | undefined {
  const { username, password } = values;
  if (username && password) return { username, secret: password, source: names.password };
  if (!username && !password) return undefined;
  const [set, missing] = username ? [names.username, names.password] : [names.password, names.username];
  throw new UnauthorizedError({ endpoint: "", message: `${set} is set, but ${missing} is not. Set both, or neither.` });
}

/** The name in the configuration, the password in the environment: so that no password is in the state. */
function fromBoth({ username, password }: Settings, environment: Environment): Credentials | undefined {
  const { DOCKER_USERNAME: other, DOCKER_PASSWORD: secret } = environment;
  if (!username || password || !secret) return undefined;
  if (!other || other === username) return { username, secret, source: "DOCKER_PASSWORD" };
  throw new UnauthorizedError({
    endpoint: "",
    message:
      `dockerhub:username is "${username}", but DOCKER_USERNAME is "${other}", whose password DOCKER_PASSWORD is.\n` +
      "Set both to the same name, or set dockerhub:password too.",
  });
}

function unset(settings: Settings): UnauthorizedError {
  const store = isDockerHub(settings)
    ? ", or run `docker login`"
    : ` (what \`docker login\` stored is not used, since it is not for ${settings.hubUrl})`;
  return new UnauthorizedError({
    endpoint: "",
    message:
      "No credentials for Docker Hub. Set DOCKER_USERNAME and DOCKER_PASSWORD (a password or an access token), or " +
      `\`pulumi config set dockerhub:username\` and \`pulumi config set --secret dockerhub:password\`${store}.`,
  });
}

/** The error for credentials that the Hub refused: whose they are, where they came from, what it said. */
export function refused(
  credentials: Credentials,
  answer: { endpoint: string; status: number; detail: string },
): UnauthorizedError {
  const { username, secret, source, twoFactorCode } = credentials;
  const advice =
    answer.status === 429
      ? " Wait ten minutes before the next run: that is how long Docker Hub locks an account after failed logins."
      : secret.startsWith("dckr_") || twoFactorCode
        ? ""
        : " An account with two-factor authentication needs a current code in DOCKER_2FA_CODE, or an access token in the password's place; one with single sign-on needs an access token.";
  return new UnauthorizedError({
    ...answer,
    message:
      `Docker Hub refused the credentials of "${username}" (password from ${source}): ${answer.detail || answer.status}\n` +
      `Not tried again in this run, since repeated failures lock the account for ten minutes.${advice}`,
  });
}
