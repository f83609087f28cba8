import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { readConfig } from "../../provider/config";
import { findCredentials } from "../../provider/hub/login/credentials";

const registry = "https://index.docker.io/v1/";
let folder: string;

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

describe("says what is missing", () => {
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
