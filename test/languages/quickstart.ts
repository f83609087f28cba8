import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect } from "@jest/globals";
import { type Emulator, startEmulator } from "dockerhub-emulator";
import { root } from "../e2e/engine";
import { Stack } from "../e2e/stack";
import { toolchains } from "./toolchains";

export const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** PATH without the checkout's plugin, so that only an installed one is found. */
const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules/.bin"));

/** A quickstart of `examples`, as it is, on a machine of its own that has the plugin from its archive. */
export class Quickstart {
  private constructor(
    readonly stack: Stack,
    readonly hub: Emulator,
  ) {}

  static async start(language: string, environment: Record<string, string>): Promise<Quickstart> {
    const hub = await startEmulator();
    const stack = new Stack({ DOCKER_HUB_URL: hub.url }, { project: join(root, `examples/quickstart-${language}`) });
    stack.setEnvironment({ PULUMI_HOME: stack.path("home"), ...environment });
    await installPlugin(stack);
    await stack.init();
    await stack.pulumi("config", "set", "username", "ci-bot");
    await stack.pulumi("config", "set", "--secret", "password", "correct-horse-battery");
    return new Quickstart(stack, hub);
  }

  /** What a user sees from the first preview to the end. */
  async follow(): Promise<void> {
    const { stack, hub } = this;
    const preview = await stack.preview();
    expect(preview).toMatchObject({ exitCode: 0, text: expect.stringContaining("+ 4 to create") });
    expect(hub.repository("acme", "api")).toBeUndefined();

    const up = await stack.up();
    expect(up).toMatchObject({ exitCode: 0, text: expect.stringContaining("+ 4 created") });
    // Where Pulumi was not installed but built, its hosts are on PATH.
    expect(up.text).not.toMatch(/warning: (?!using pulumi-language-)/);
    expect(hub.repository("acme", "api")).toMatchObject({ description: "The API server", isPrivate: true });
    const shown = JSON.parse((await stack.pulumi("stack", "output", "--json")).text);
    expect(shown).toEqual({
      repository: "acme/api",
      token: "[secret]",
      digest: expect.stringMatching(/^sha256:/),
    });
    expect(stack.read(".pulumi/stacks/dockerhub-quickstart/test.json")).not.toMatch(/dckr_pat_|correct-horse-battery/);
    expect(JSON.stringify(hub.exportState())).toMatch(/"label":"ci for api"[^}]*"scopes":\["repo:read"\]/);

    hub.editRepository("acme", "api", { description: "changed by hand" });
    const drift = await stack.preview("--refresh", "--expect-no-changes");
    expect(drift).toMatchObject({ exitCode: 7, text: expect.stringMatching(/description: "changed by hand"/) });
    expect(await stack.up("--refresh")).toMatchObject({ exitCode: 0 });
    expect(await stack.preview("--refresh", "--expect-no-changes")).toMatchObject({ exitCode: 0 });
    expect(await stack.destroy()).toMatchObject({ exitCode: 0 });
    expect(hub.repository("acme", "api")).toBeUndefined();
  }

  async end(): Promise<void> {
    this.stack.remove();
    await this.hub.close();
  }
}

/** As on a machine that can't reach the releases. */
export async function installPlugin(stack: Stack): Promise<void> {
  const install = ["plugin", "install", "resource", "dockerhub", version, "--file", toolchains().archive];
  expect(await stack.pulumi(...install)).toMatchObject({ exitCode: 0 });
}

/** PATH with the host of a language first. */
export function pathWith(...folders: string[]): string {
  return [...folders, ...path].join(delimiter);
}
