import type { Emulator } from "dockerhub-emulator";

export const deletedDigest = "sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1";
export const unusedDigest = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
export const imageId = "9e89cc6f0bc3c38722009fe6857087b486531f9a779a0c17e3ed29dae8f12c4f";

/** Whose account the examples of `docs/examples` run in. */
export const exampleAccount = { DOCKER_USERNAME: "docker-admin", DOCKER_PASSWORD: "admin-of-the-library" };

/** Beside the emulator's own seed, what the examples of `docs/examples` find on Docker Hub. */
export function prepareForExamples(hub: Emulator): void {
  hub.importState(withDigests(hub.exportState()));
  hub.editRepository("library", "busybox", { v1Images: [{ id: imageId }] });
}

/** The seed's two images without tags, with digests as an example shows them. */
function withDigests(state: object): object {
  const numbered = (number: string) => `sha256:${number.padStart(64, "0")}`;
  return JSON.parse(
    JSON.stringify(state).replaceAll(numbered("1"), deletedDigest).replaceAll(numbered("2"), unusedDigest),
  );
}
