import { readdirSync, readFileSync } from "node:fs";
import type { AuditEvent, FullSeed } from "dockerhub-emulator";
import type { Program } from "./program.mts";

const everyMs = 250;
const jwt = /eyJ[\w-]{8,}\.[\w-]+\.[\w-]*/;

/** Whether a text has a secret in it. */
export function hasSecret(text: string, secrets: Iterable<string>): boolean {
  return jwt.test(text) || [...secrets].some((secret) => text.includes(secret));
}

export function secretsOn(hub: FullSeed): string[] {
  return hub.users.flatMap(({ password, accessTokens }) => [password, ...accessTokens.map(({ token }) => token)]);
}

/** Watches the command lines of this machine's processes, which everyone can read, until it is stopped. */
export function watchCommandLines(secrets: Iterable<string>): () => boolean {
  let found = false;
  const timer = setInterval(() => {
    found ||= commandLines().some((line) => hasSecret(line, secrets));
  }, everyMs);
  return () => {
    clearInterval(timer);
    return found;
  };
}

/** Repositories that were deleted although no program stopped declaring them. */
export function deletedWrongly(events: AuditEvent[], allowed: ReadonlySet<string>): string[] {
  return events
    .filter(({ action, name }) => action === "repo.delete" && !allowed.has(name))
    .map(({ name }) => `${name} was deleted, which nobody asked for.`);
}

/** Repositories that were public for a time although no version of the program says so. */
export function publishedWrongly(events: AuditEvent[], programs: Program[]): string[] {
  const publicOnes = new Set(
    programs.flat().flatMap(({ inputs }) => (inputs.isPrivate === false ? [`acme/${inputs.name}`] : [])),
  );
  return events
    .filter(({ action, name, data }) => {
      const isAboutPrivacy = action === "repo.create" || action === "repo.change_privacy";
      return isAboutPrivacy && !publicOnes.has(name) && Object.values(data).includes("public");
    })
    .map(({ name }) => `${name} was published.`);
}

function commandLines(): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8");
      } catch {
        return "";
      }
    });
}
