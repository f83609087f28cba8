import { z } from "zod";
import { dockerHub, dockerIndex, type Settings } from "./hub/settings";

/** Credentials must not cross a network in clear text: plain http only reaches this machine. */
const origin = z
  .url({ protocol: /^https?$/, error: "is not an http(s) address" })
  .refine(
    (url) =>
      url.startsWith("https:") ||
      !URL.canParse(url) ||
      /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname),
    {
      error: "must be https: credentials are sent there (http is for this machine only)",
    },
  )
  .transform((url) => url.replace(/\/+$/, ""));

/** The stack's configuration, `dockerhub:…`. */
export const settings = z.object({
  hubUrl: origin.default(dockerHub).describe("Docker Hub's address; also `DOCKER_HUB_URL`."),
  indexUrl: origin
    .optional()
    .describe(
      `The address of the v1 API; also \`DOCKER_INDEX_URL\`. Default: ${dockerIndex}, or \`hubUrl\` where that is set.`,
    ),
  username: z.string().optional().describe("Who logs in; for an organization access token, the organization."),
  password: z
    .string()
    .optional()
    .meta({ secret: true })
    .describe(
      "Password, personal or organization access token. Set it with `--secret`, or better use `DOCKER_PASSWORD`.",
    ),
  twoFactorCode: z
    .string()
    .optional()
    .meta({ secret: true })
    .describe("A current code of the second factor, for a password login; also `DOCKER_2FA_CODE`."),
  namespace: z.string().optional().describe("The namespace of repositories that declare no namespace."),
});

type Environment = Record<string, string | undefined>;

/** What `dockerhub:…` says: where Docker Hub is, who we are there, and whose repositories are meant. */
export interface Config extends Settings {
  namespace?: string | undefined;
}

/** Reads `dockerhub:*` from the stack's configuration; addresses and the 2FA code also from the environment. */
export function readConfig(config: (key: string) => string | undefined, environment: Environment): Config {
  const parsed = settings.safeParse({
    hubUrl: config("hubUrl") ?? environment.DOCKER_HUB_URL,
    indexUrl: config("indexUrl") ?? environment.DOCKER_INDEX_URL,
    username: config("username"),
    password: config("password"),
    twoFactorCode: config("twoFactorCode") ?? environment.DOCKER_2FA_CODE,
    namespace: config("namespace"),
  });
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues.map((issue) => `dockerhub:${issue.path.join(".")} ${issue.message}.`).join("\n"),
    );
  }
  const { hubUrl, indexUrl, ...rest } = parsed.data;
  return { ...rest, hubUrl, indexUrl: indexUrl ?? (hubUrl === dockerHub ? dockerIndex : hubUrl) };
}
