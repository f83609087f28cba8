import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { readConfig } from "../../provider/config";
import { findCredentials } from "../../provider/hub/login/credentials";

const registry = "https://index.docker.io/v1/";
let folder: string;
let now = Date.parse("2027-01-01T00:00:00Z");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "docker-config-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function find(config: Record<string, string>, environment: Record<string, string> = {}) {
  const all = { DOCKER_CONFIG: folder, PATH: `${folder}${delimiter}${process.env.PATH}`, ...environment };
  return findCredentials(
    readConfig((key) => config[key], all),
    all,
    () => now,
  );
}

function dockerConfig(config: object): void {
  writeFileSync(join(folder, "config.json"), JSON.stringify(config));
}

function credentialHelper(name: string, script: string): void {
  const program = join(folder, `docker-credential-${name}`);
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
}

const auth = (login: string) => ({ auths: { [registry]: { auth: Buffer.from(login).toString("base64") } } });

describe("credentials are taken from the first that is set", () => {
  const environment = { DOCKER_USERNAME: "of-environment", DOCKER_PASSWORD: "e" };

  test("the stack's configuration", async () => {
    dockerConfig(auth("of-docker:d"));
    const found = find({ username: "of-stack", password: "s" }, environment);
    await expect(found).resolves.toMatchObject({ username: "of-stack", secret: "s", source: "dockerhub:password" });
  });

  test("the name of the configuration and the password of the environment, where they are the same account's", async () => {
    const password = { DOCKER_PASSWORD: "e" };
    const expected = { username: "of-stack", secret: "e", source: "DOCKER_PASSWORD" };
    await expect(find({ username: "of-stack" }, password)).resolves.toMatchObject(expected);
    const both = { ...password, DOCKER_USERNAME: "of-stack" };
    await expect(find({ username: "of-stack" }, both)).resolves.toMatchObject(expected);
    await expect(find({ username: "of-stack" }, environment)).rejects.toThrow(
      'dockerhub:username is "of-stack", but DOCKER_USERNAME is "of-environment", whose password DOCKER_PASSWORD is.',
    );
  });

  test("the environment", async () => {
    dockerConfig(auth("of-docker:d"));
    await expect(find({}, environment)).resolves.toMatchObject({
      username: "of-environment",
      source: "DOCKER_PASSWORD",
    });
  });

  test("docker login's file, with a colon in the password", async () => {
    dockerConfig(auth("of-docker:d:d"));
    await expect(find({})).resolves.toMatchObject({
      username: "of-docker",
      secret: "d:d",
      source: join(folder, "config.json"),
    });
  });

  test("docker login's credential helper", async () => {
    dockerConfig({ credsStore: "vault" });
    credentialHelper(
      "vault",
      `read server; [ "$server" = "${registry}" ] && echo '{"Username":"of-helper","Secret":"h"}'`,
    );
    await expect(find({})).resolves.toMatchObject({
      username: "of-helper",
      secret: "h",
      source: "docker-credential-vault",
    });
  });
});

describe("docker login's store", () => {
  const answer = (name: string) => `echo '{"Username":"${name}","Secret":"h"}'`;

  test("has the helper of Docker Hub before that of all, and both before the file", async () => {
    dockerConfig({ ...auth("of-file:d"), credsStore: "all", credHelpers: { [registry]: "hub" } });
    credentialHelper("all", answer("of-all"));
    credentialHelper("hub", answer("of-hub"));
    await expect(find({})).resolves.toMatchObject({ username: "of-hub" });
    dockerConfig({ ...auth("of-file:d"), credsStore: "all" });
    await expect(find({})).resolves.toMatchObject({ username: "of-all" });
  });

  test.each([
    ["an identity token, which is not a password", answer("<token>")],
    ["what is not an answer", "echo nothing"],
    ["an answer without a secret", `echo '{"Username":"x"}'`],
    ["an empty secret", `echo '{"Username":"x","Secret":""}'`],
  ])("a helper that gives %s is as one that has nothing", async (_, script) => {
    dockerConfig({ credsStore: "vault" });
    credentialHelper("vault", script);
    await expect(find({})).rejects.toThrow(/^No credentials for Docker Hub\./);
  });

  test.each(["of-docker", "of-docker:", ":d", ""])("%p in the file is not a name and a password", async (login) => {
    dockerConfig(auth(login));
    await expect(find({})).rejects.toThrow(/^No credentials for Docker Hub\./);
  });

  test("a file of an older Docker ends a password with NUL characters, which are not part of it", async () => {
    dockerConfig(auth("of-docker:d\0\0"));
    await expect(find({})).resolves.toMatchObject({ secret: "d" });
  });
});

describe("Docker Desktop's session", () => {
  const hour = 3_600_000;
  const jwt = (exp: number, more = {}) =>
    `header.${Buffer.from(JSON.stringify({ exp: exp / 1000, ...more })).toString("base64url")}.signature`;
  const login = { Username: "of-login", Secret: "h" };
  const answer = (server: string, credentials: object) => `${server}) echo '${JSON.stringify(credentials)}';;`;
  /** A helper that has what `docker login` stored, and the session with this token. */
  const desktop = (Secret: string, Username = "of-desktop") => {
    dockerConfig({ credsStore: "desktop" });
    const answers = [answer(registry, login), answer(`${registry}access-token`, { Username, Secret })];
    credentialHelper("desktop", `read server; case "$server" in ${answers.join(" ")} *) exit 1;; esac`);
  };

  beforeEach(() => {
    now = Date.parse("2027-01-01T00:00:00Z");
  });

  test("is used before what docker login stored, and after the environment", async () => {
    desktop(jwt(now + hour));
    const found = await find({});
    expect(found).toMatchObject({ username: "of-desktop", secret: "", source: "docker-credential-desktop" });
    await expect(found.storedToken?.()).resolves.toBe(jwt(now + hour));
    const environment = { DOCKER_USERNAME: "of-environment", DOCKER_PASSWORD: "e" };
    const other = await find({}, environment);
    expect(other).toMatchObject({ username: "of-environment", secret: "e" });
    expect(other.storedToken).toBeUndefined();
  });

  test("is read from the file where no helper is set", async () => {
    const stored = Buffer.from(`of-desktop:${jwt(now + hour)}`).toString("base64");
    dockerConfig({ auths: { [`${registry}access-token`]: { auth: stored } } });
    await expect((await find({})).storedToken?.()).resolves.toBe(jwt(now + hour));
  });

  test.each([
    ["that has ended", () => jwt(now)],
    ["without an end", () => "header.e30.signature"],
    ["that is no token", () => "something else"],
    ["that can't stand in a header", () => `${jwt(now + hour)} x`],
  ])("one %s is not used: what docker login stored is", async (_, token) => {
    desktop(token());
    const found = await find({});
    expect(found).toMatchObject({ username: "of-login", secret: "h" });
    expect(found.storedToken).toBeUndefined();
  });

  test("is read again whenever a token is needed, as Docker Desktop renews it", async () => {
    desktop(jwt(now + hour));
    const found = await find({});
    now += 2 * hour;
    desktop(jwt(now + hour));
    await expect(found.storedToken?.()).resolves.toBe(jwt(now + hour));
  });

  test("says when it has ended, or is somebody else's, and never becomes another account on the way", async () => {
    desktop(jwt(now + hour));
    const { storedToken } = await find({});
    desktop(jwt(now + hour), "somebody-else");
    await expect(storedToken?.()).rejects.toThrow(
      /^Docker Desktop's session of "of-desktop" has ended \(access token from docker-credential-desktop\)\.\nOpen Docker Desktop/,
    );
    desktop(jwt(now + hour));
    now += hour;
    await expect(storedToken?.()).rejects.toThrow('Docker Desktop\'s session of "of-desktop" has ended');
  });

  test("is not used for another address, nor is the helper asked", async () => {
    desktop(jwt(now + hour));
    credentialHelper("desktop", `touch "${folder}/asked"`);
    await expect(find({ hubUrl: "https://hub.example.com" })).rejects.toThrow(/^No credentials for Docker Hub\./);
    expect(existsSync(join(folder, "asked"))).toBe(false);
  });
});

describe("says what is missing", () => {
  test.each([
    ["dockerhub:username", "dockerhub:password", { username: "a" }],
    ["dockerhub:password", "dockerhub:username", { password: "a" }],
  ])("%s without %s", async (set, missing, config) => {
    await expect(find(config as Record<string, string>)).rejects.toThrow(
      `${set} is set, but ${missing} is not. Set both, or neither.`,
    );
  });

  test("a password of the environment alone", async () => {
    await expect(find({}, { DOCKER_PASSWORD: "e" })).rejects.toThrow(
      "DOCKER_PASSWORD is set, but DOCKER_USERNAME is not.",
    );
  });

  test("nothing at all", async () => {
    await expect(find({})).rejects.toThrow(/^No credentials for Docker Hub\. Set DOCKER_USERNAME and DOCKER_PASSWORD/);
  });

  test("half of a pair", async () => {
    await expect(find({}, { DOCKER_USERNAME: "ci-bot" })).rejects.toThrow(
      "DOCKER_USERNAME is set, but DOCKER_PASSWORD is not.",
    );
  });

  test("a credential helper that knows nothing", async () => {
    dockerConfig({ credsStore: "vault" });
    credentialHelper("vault", "echo 'credentials not found in native keychain'; exit 1");
    await expect(find({})).rejects.toThrow("No credentials for Docker Hub");
  });

  test("a credential helper that is not installed", async () => {
    dockerConfig({ credsStore: "vault" });
    await expect(find({})).rejects.toThrow("docker-credential-vault, which is not on PATH");
  });

  test("a configuration file that is broken, by its name", async () => {
    writeFileSync(join(folder, "config.json"), "{");
    await expect(find({})).rejects.toThrow(join(folder, "config.json"));
  });
});

describe("secrets go to Docker Hub alone", () => {
  test.each([
    ["another Hub", { hubUrl: "https://hub.example.com" }, {}],
    ["another index", { indexUrl: "https://index.example.com" }, {}],
    ["another Hub, by the environment", {}, { DOCKER_HUB_URL: "https://hub.example.com" }],
    ["another index, by the environment", {}, { DOCKER_INDEX_URL: "https://index.example.com" }],
    [
      "another Hub with Docker's own index",
      { hubUrl: "https://hub.example.com", indexUrl: "https://index.docker.io" },
      {},
    ],
    ["an address that begins as Docker Hub's does", { hubUrl: "https://hub.docker.com.example.com" }, {}],
    ["a path on Docker Hub", { hubUrl: "https://hub.docker.com/mirror" }, {}],
  ] as [string, Record<string, string>, Record<string, string>][])(
    "docker login's are not used for %s, nor is the helper asked",
    async (_, config, environment) => {
      dockerConfig({ ...auth("of-docker:d"), credsStore: "vault" });
      credentialHelper("vault", `touch "${folder}/asked"; echo '{"Username":"of-helper","Secret":"h"}'`);
      await expect(find(config, environment)).rejects.toThrow(/^No credentials for Docker Hub\..*is not used/);
      expect(existsSync(join(folder, "asked"))).toBe(false);
    },
  );

  test("docker login's are used for Docker Hub, however its address is declared", async () => {
    dockerConfig(auth("of-docker:d"));
    const declared = { hubUrl: "https://hub.docker.com/", indexUrl: "https://index.docker.io/" };
    await expect(find(declared)).resolves.toMatchObject({ username: "of-docker" });
  });

  test.each(["ghcr.io", "https://index.docker.io/v2/", "index.docker.io", "https://index.example.com/v1/"])(
    "what is stored for %s is not used",
    async (other) => {
      dockerConfig({ auths: { [other]: { auth: Buffer.from("other:secret").toString("base64") } } });
      await expect(find({})).rejects.toThrow(/^No credentials for Docker Hub\./);
      dockerConfig({ credHelpers: { [other]: "vault" } });
      credentialHelper("vault", `touch "${folder}/asked"; echo '{"Username":"of-helper","Secret":"h"}'`);
      await expect(find({})).rejects.toThrow(/^No credentials for Docker Hub\./);
      expect(existsSync(join(folder, "asked"))).toBe(false);
    },
  );

  test("docker login's are not used for another address", async () => {
    dockerConfig(auth("of-docker:d"));
    await expect(find({ hubUrl: "https://hub.example.com" })).rejects.toThrow("it is not for https://hub.example.com");
  });

  test("plain http reaches this machine only", async () => {
    await expect(async () => find({ hubUrl: "http://hub.example.com" })).rejects.toThrow(
      "dockerhub:hubUrl must be https",
    );
    await expect(find({ hubUrl: "http://127.0.0.1:8080", username: "a", password: "b" })).resolves.toBeDefined();
  });
});
