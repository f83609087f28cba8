import type { FaultInput } from "dockerhub-emulator";

type WithoutDraw<Fault> = Fault extends unknown ? Omit<Fault, "path" | "share" | "seed"> & { path?: string } : never;

/** What goes wrong during the runs of one mixture. */
export interface Mixture {
  /** Faults that share the requests to be hit. */
  faults: readonly WithoutDraw<FaultInput>[];
  /** The part of all requests that they hit together. */
  share: number;
  /** Faults that come as often as they say, beside the others. */
  beside?: FaultInput[];
  /** How far the Hub's clock is from ours, by run, in seconds. */
  skews?: number[];
  /** Seconds that bearer tokens live. */
  tokenLife?: number;
  /** The Hub is killed and started again every so many requests. */
  restartEvery?: number;
  /** The engine and the provider are killed at random: after so many changes, on average. */
  killEvery?: number;
  /** The Hub's name does not resolve at first. */
  hasLateName?: true;
  /** The part of the resources that it runs with: each of its faults costs as long as the client waits for an answer. */
  size?: number;
}

const all = "/v2/**";
const day = 86_400;
const often = 0.3;

const serverErrors = [500, 502, 503, 504].map((status) => ({ kind: "status", status }) as const);
const resets = [{ kind: "reset-before" }, { kind: "reset-during" }, { kind: "reset-after" }] as const;
const pages = [200, 403, 503].map((status) => ({ kind: "html", status }) as const);
const limits = (["seconds", "date", "epoch"] as const).map(
  (retryAfter) => ({ kind: "rate-limit", retryAfter }) as const,
);
const strangeLimits = [
  { kind: "rate-limit", retryAfter: "none", seconds: 1 },
  { kind: "rate-limit", seconds: 0, rateHeaders: false },
  { kind: "rate-limit", seconds: -60, rateHeaders: false },
  { kind: "rate-limit", retryAfter: "date", seconds: -60, rateHeaders: false },
] as const;
const silences = [{ kind: "silence-before" }, { kind: "silence-after" }] as const;

/** `foreign` is a host that must never be asked for anything. */
export function mixtures(foreign: string): Record<string, Mixture> {
  const listElsewhere = { count: 1, next: `${foreign}/v2/access-tokens?page=2`, previous: null, results: [] };
  return {
    "rate-limit": { faults: limits, share: often },
    "rate-limit-strange": {
      faults: strangeLimits,
      share: often,
      beside: [
        { kind: "rate-limit", path: all, seconds: 999_999_999, count: 1 },
        { kind: "rate-limit", path: all, retryAfter: "none", rateHeaders: false, count: 1 },
        { kind: "status", path: all, status: 429, headers: { "retry-after": "soon" }, count: 1 },
      ],
    },
    "server-errors": { faults: serverErrors, share: often },
    resets: { faults: resets, share: often },
    silence: { faults: silences, share: often, size: 0.05 },
    drip: { faults: [{ kind: "drip", everyMs: 2_000 }], share: often, size: 0.05 },
    huge: { faults: [{ kind: "huge", bytes: 1_000_000_000 }], share: often },
    pages: { faults: pages, share: often },
    "cut-json": { faults: [{ kind: "truncated-json" }], share: often },
    "short-logins": {
      faults: [
        { kind: "expired-token", path: "/v2/namespaces/**" },
        { kind: "expired-token", path: "/v2/access-tokens/**" },
      ],
      share: 0.04,
      tokenLife: 2,
    },
    skew: {
      faults: [...limits, ...serverErrors],
      share: often,
      skews: [day, -day, 3_600, -3_600, 300, -300],
    },
    restarts: { faults: resets, share: often, restartEvery: 150 },
    "late-name": { faults: serverErrors, share: often, hasLateName: true },
    foreign: {
      faults: serverErrors,
      share: often,
      beside: [
        { kind: "status", path: all, status: 307, headers: { location: `${foreign}/v2/elsewhere` }, count: 1 },
        { kind: "status", method: "GET", path: "/v2/access-tokens", status: 200, body: listElsewhere, count: 1 },
      ],
    },
    kills: { faults: [], share: 0, killEvery: 25 },
    everything: { faults: [...limits, ...serverErrors, ...resets, ...pages, { kind: "truncated-json" }], share: often },
  };
}

/** The faults as the emulator takes them: each hits an equal part of the requests, drawn from the seed. */
export function armed({ faults, share, beside = [] }: Mixture, seed: number): FaultInput[] {
  const part = share / faults.length;
  // A fault sees only the requests that those before it left.
  const drawn = faults.map((fault, at) => ({ path: all, ...fault, seed: seed + at, share: part / (1 - part * at) }));
  return [...beside, ...drawn];
}
