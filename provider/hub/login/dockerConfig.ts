import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

/** Under this name Docker keeps what `docker login` was told for Docker Hub. */
export const registry = "https://index.docker.io/v1/";
const helperTimeout = 15_000;

const configFile = z.object({
  auths: z.record(z.string(), z.object({ auth: z.string().optional() })).optional(),
  credsStore: z.string().optional(),
  credHelpers: z.record(z.string(), z.string()).optional(),
});

const helperAnswer = z.object({ Username: z.string().min(1), Secret: z.string().min(1) });

type Environment = Record<string, string | undefined>;
export type Login = { username: string; secret: string; source: string };

/** What `docker login` stored for Docker Hub. */
export function dockerLogin(environment: Environment): Promise<Login | undefined> {
  return stored(environment, registry);
}

/** What Docker keeps under a name of Docker Hub: in the credential helper, if one is set, else in the file itself. */
export async function stored(environment: Environment, entry: string): Promise<Login | undefined> {
  const file = join(environment.DOCKER_CONFIG || join(homedir(), ".docker"), "config.json");
  const config = await readConfig(file);
  const helper = config?.credHelpers?.[registry] ?? config?.credsStore;
  if (helper) return fromHelper(`docker-credential-${helper}`, entry, environment);
  const auth = config?.auths?.[entry]?.auth;
  return auth ? fromFile(auth, file) : undefined;
}

async function readConfig(file: string): Promise<z.infer<typeof configFile> | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return configFile.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `${file} is not a Docker configuration file that can be read. Repair it, or set DOCKER_USERNAME and DOCKER_PASSWORD.`,
    );
  }
}

async function fromHelper(program: string, entry: string, environment: Environment): Promise<Login | undefined> {
  const answer = await ask(program, entry, environment).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") return undefined;
    throw new Error(
      `Docker's configuration names ${program}, which is not on PATH. Install it, or set DOCKER_USERNAME and DOCKER_PASSWORD.`,
    );
  });
  // A helper answers with an identity token, which is not a password, under this name.
  if (!answer || answer.Username === "<token>") return undefined;
  return { username: answer.Username, secret: answer.Secret, source: program };
}

function ask(program: string, entry: string, environment: Environment): Promise<z.infer<typeof helperAnswer>> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, ["get"], { timeout: helperTimeout, env: environment }, (error, stdout) => {
      if (error) return reject(error);
      try {
        resolve(helperAnswer.parse(JSON.parse(stdout)));
      } catch (unreadable) {
        reject(unreadable);
      }
    });
    child.stdin?.on("error", () => {});
    child.stdin?.end(entry);
  });
}

function fromFile(auth: string, file: string): Login | undefined {
  const [username, ...rest] = Buffer.from(auth, "base64").toString("utf8").replace(/\0+$/, "").split(":");
  const secret = rest.join(":");
  return username && secret ? { username, secret, source: file } : undefined;
}
