import { repository } from "../../provider/resources/repository";
import { emulator, hub } from "./emulated";
import { refreshAll } from "./managed";

export type Values = Record<string, unknown>;

/** The list of the namespace. */
export const list = "GET /v2/namespaces/acme/repositories";
export const createdAt = "2024-01-01T00:00:00.000000Z";

export const nameOf = (number: number) => `r${String(number).padStart(4, "0")}`;
export const one = (name: string) => `GET /v2/namespaces/acme/repositories/${name}`;

/** Calls but for the login, each with how often it was made. */
export function calls(): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const { method, path } of emulator.requests()) {
    const call = `${method} ${path}`;
    if (path !== "/v2/auth/token") counted[call] = (counted[call] ?? 0) + 1;
  }
  return counted;
}

export function total(): number {
  return Object.values(calls()).reduce((sum, count) => sum + count, 0);
}

/** Puts so many private repositories into acme. */
export function fill(count: number): void {
  const state = emulator.exportState();
  const repositories = Array.from({ length: count }, (_, number) => ({
    namespace: "acme",
    name: nameOf(number),
    description: `Repository ${number}`,
    fullDescription: "# Overview",
    isPrivate: true,
    registeredAt: createdAt,
  }));
  emulator.importState({ ...state, repositories });
}

/** The states of so many, as a stack has them that manages the description and the privacy. */
export function states(count: number, more: (number: number) => Values = () => ({})): Record<string, Values> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, number) => {
      const state = {
        namespace: "acme",
        name: nameOf(number),
        description: `Repository ${number}`,
        isPrivate: true,
        forceDestroy: false,
        adoptExisting: false,
        createdAt,
        ...more(number),
      };
      return [`acme/${nameOf(number)}`, state];
    }),
  );
}

/** What differs on Docker Hub from these states, read together as a refresh does. */
export const refresh = (all: Record<string, Values>) => refreshAll(repository, hub, all);
