import { type Emulator, startEmulator } from "dockerhub-emulator";
import { exampleAccount, prepareForExamples } from "../exampleWorld";
import { Stack, type StackOptions } from "./stack";

export function startExampleHub(): Promise<Emulator> {
  return startEmulator({ retired: "as-they-did" });
}

/** A stack for the programs of `docs/examples`, on a Docker Hub that has what they name. */
export async function exampleStack(hub: Emulator, options: StackOptions): Promise<Stack> {
  hub.reset();
  prepareForExamples(hub);
  const stack = new Stack({ DOCKER_HUB_URL: hub.url, ...exampleAccount }, options);
  await stack.init();
  stack.write("overview.md", "# The API server\n");
  return stack;
}
