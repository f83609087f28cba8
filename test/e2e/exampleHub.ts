import { type Emulator, startEmulator } from "dockerhub-emulator";
import { Stack, type StackOptions } from "./stack";

const deleted = "sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1";
export const unused = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
export const imageId = "9e89cc6f0bc3c38722009fe6857087b486531f9a779a0c17e3ed29dae8f12c4f";

export function startExampleHub(): Promise<Emulator> {
  return startEmulator({ retired: "as-they-did" });
}

/** A stack for the programs of `docs/examples`, on a Docker Hub that has what they name. */
export async function exampleStack(hub: Emulator, options: StackOptions): Promise<Stack> {
  hub.reset();
  hub.importState(withDigests(hub.exportState()));
  hub.editRepository("library", "busybox", { v1Images: [{ id: imageId }] });
  const stack = new Stack(
    { DOCKER_HUB_URL: hub.url, DOCKER_USERNAME: "docker-admin", DOCKER_PASSWORD: "admin-of-the-library" },
    options,
  );
  await stack.init();
  stack.write("overview.md", "# The API server\n");
  return stack;
}

/** The seed's two images without tags, with digests as an example shows them. */
function withDigests(state: object): object {
  const numbered = (number: string) => `sha256:${number.padStart(64, "0")}`;
  return JSON.parse(JSON.stringify(state).replaceAll(numbered("1"), deleted).replaceAll(numbered("2"), unused));
}
