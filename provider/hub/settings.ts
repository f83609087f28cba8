import { z } from "zod";

const dockerHub = "https://hub.docker.com";
const dockerIndex = "https://index.docker.io";

/** Credentials must not cross a network in clear text: plain http only reaches this machine. */
const origin = z
  .url({ protocol: /^https?$/, error: "is not an http(s) address" })
  .refine((url) => url.startsWith("https:") || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname), {
    error: "must be https: credentials are sent there (http is for this machine only)",
  })
  .transform((url) => url.replace(/\/+$/, ""));

const schema = z.object({
  hubUrl: origin.default(dockerHub),
  indexUrl: origin.optional(),
  username: z.string().optional(),
  password: z.string().optional(),
  twoFactorCode: z.string().optional(),
  namespace: z.string().optional(),
});

/** Where Docker Hub is, and what the stack's configuration says of who we are. */
export interface Settings {
  hubUrl: string;
  /** The v1 API's address. */
  indexUrl: string;
  username?: string | undefined;
  password?: string | undefined;
  twoFactorCode?: string | undefined;
  namespace?: string | undefined;
}

type Environment = Record<string, string | undefined>;

/** Reads `dockerhub:*` from the stack's configuration; addresses and the 2FA code also from the environment. */
export function readSettings(config: (key: string) => string | undefined, environment: Environment): Settings {
  const parsed = schema.safeParse({
    hubUrl: config("hubUrl") ?? environment.DOCKER_HUB_URL,
    indexUrl: config("indexUrl") ?? environment.DOCKER_INDEX_URL,
    username: config("username"),
    password: config("password"),
    twoFactorCode: config("twoFactorCode") ?? environment.DOCKER_2FA_CODE,
    namespace: config("namespace"),
  });
  if (!parsed.success) {
    throw new TypeError(
      parsed.error.issues.map((issue) => `dockerhub:${issue.path.join(".")} ${issue.message}.`).join("\n"),
    );
  }
  const { hubUrl, indexUrl, ...rest } = parsed.data;
  return { ...rest, hubUrl, indexUrl: indexUrl ?? (hubUrl === dockerHub ? dockerIndex : hubUrl) };
}

/** Docker's own credential store belongs to Docker Hub; its secrets are never sent to another address. */
export function isDockerHub(settings: Settings): boolean {
  return settings.hubUrl === dockerHub && settings.indexUrl === dockerIndex;
}
