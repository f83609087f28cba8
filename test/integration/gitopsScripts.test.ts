import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import execa from "execa";

const scripts = join(__dirname, "../../examples/gitops/ci");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gitops-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("ci/comment.sh", () => {
  const environment = { GITHUB_REPOSITORY: "acme/docker-hub", COMMENT: "<!-- pulumi preview -->\n`$(id)`" };
  const gh = (earlier: string) =>
    standIn("gh", `case "$*" in *--paginate*) echo '${earlier}' ;; *) echo "$*" >sent; cat >body ;; esac`);

  test("comments on the pull request", async () => {
    gh("");
    await run("comment.sh", environment, "7");
    expect(written("sent")).toBe(
      "api --silent --method POST repos/acme/docker-hub/issues/7/comments --field body=@-\n",
    );
    expect(written("body")).toBe(environment.COMMENT);
  });

  test("replaces the comment of an earlier preview", async () => {
    gh("https://api.github.com/repos/acme/docker-hub/issues/comments/42");
    await run("comment.sh", environment, "7");
    expect(written("sent")).toContain(
      "--method PATCH https://api.github.com/repos/acme/docker-hub/issues/comments/42 ",
    );
  });
});

describe("ci/login.sh", () => {
  const pulumi = () => standIn("pulumi", 'echo "$*" >sent; cat "$(sed s,.*file://,, sent)" >body 2>/dev/null || true');

  test("logs in to the backend that is set", async () => {
    pulumi();
    await run("login.sh", { PULUMI_BACKEND_URL: "s3://acme-state" });
    expect(written("sent")).toBe("login --non-interactive\n");
  });

  test("on GitHub logs in with the token that GitHub gives for this job", async () => {
    pulumi();
    const github = createServer(({ url, headers }, answer) => {
      answer.end(JSON.stringify({ value: `${url} ${headers.authorization}` }));
    });
    await new Promise<void>((resolve) => github.listen(0, "127.0.0.1", resolve));
    try {
      await run("login.sh", {
        ACTIONS_ID_TOKEN_REQUEST_URL: `${addressOf(github)}/token?api-version=2`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: "request-token",
        PULUMI_ORGANIZATION: "acme",
      });
    } finally {
      github.close();
    }
    expect(written("body")).toBe("/token?api-version=2&audience=urn:pulumi:org:acme Bearer request-token");
    expect(written("sent")).toMatch(/^login --non-interactive --oidc-org acme --oidc-token file:\/\/\S+\n$/);
  });

  test("says what is missing where there is no token", async () => {
    pulumi();
    const going = run("login.sh", { PULUMI_ORGANIZATION: "acme" });
    await expect(going).rejects.toThrow("PULUMI_ID_TOKEN: has no value: the job may not ask for an ID token");
  });
});

/** A command that stands in for one that a script runs. */
function standIn(command: string, text: string): void {
  writeFileSync(join(folder, command), `#!/usr/bin/env bash\n${text}\n`);
  chmodSync(join(folder, command), 0o755);
}

function run(script: string, environment: Record<string, string>, ...args: string[]) {
  const env = { PATH: [folder, process.env.PATH].join(delimiter), ...environment };
  return execa(join(scripts, script), args, { cwd: folder, env, extendEnv: false });
}

function written(file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
