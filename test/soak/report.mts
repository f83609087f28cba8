import type { LoggedRequest } from "dockerhub-emulator";

const loginPaths = ["/v2/auth/token", "/v2/users/login", "/v2/users/2fa-login"];

/** What the runs of one mixture came to. */
export class Report {
  requests = 0;
  readonly faults = new Map<string, number>();
  /** How many runs each phase took. */
  readonly runs: number[] = [];
  logins = 0;
  /** In seconds. */
  longestRun = 0;
  /** In MB. */
  peakMemory = 0;
  readonly violations = new Set<string>();
  /** All that was printed. */
  output = "";

  add(requests: LoggedRequest[], seconds: number): void {
    this.requests += requests.length;
    this.logins += requests.filter(isLogin).length;
    this.longestRun = Math.max(this.longestRun, seconds);
    for (const { fault } of requests) if (fault) this.count(fault, 1);
  }

  /** Something that went wrong so many times. */
  count(kind: string, times: number): void {
    if (times > 0) this.faults.set(kind, (this.faults.get(kind) ?? 0) + times);
  }
}

/** How many logins there were beyond one for each process, each one that a fault spoiled and each token that ended. */
export function needlessLogins(requests: LoggedRequest[], processes: number, ended: number): number {
  const spoiled = requests.filter((request) => isLogin(request) && request.fault).length;
  const expired = requests.filter(({ fault }) => fault === "expired-token").length;
  return requests.filter(isLogin).length - processes - spoiled - expired - ended;
}

function isLogin({ method, path }: LoggedRequest): boolean {
  return method === "POST" && loginPaths.includes(path.replace(/\/$/, ""));
}
