import { Server, ServerCredentials } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { functions, resources } from "../../definitions";
import { version } from "../../version";
import { EngineLog } from "./engineLog";
import { nativeProvider } from "./provider";
import { endWithEngine } from "./withEngine";

/** The largest message that the engine sends. */
const longestMessage = 400 * 1024 * 1024;

/** Serves the provider to an engine, and prints the port where it does; what `pulumi-resource-dockerhub` runs. */
export async function serve(): Promise<void> {
  const engineAddress = process.argv.slice(2).findLast((argument) => /:\d+$/.test(argument));
  // Without an address somebody started it by hand, to debug it.
  if (engineAddress !== undefined) endWithEngine();
  const { port } = await listen(engineAddress);
  console.log(String(port));
}

/** Serves the provider on a free port of this machine; the address is the engine's, for its log. */
export function listen(engineAddress?: string): Promise<{ port: number; close: () => void }> {
  // Required, so that a bundler sees it: the plugin's archives hold no file beside the executable.
  const schema = JSON.stringify(require("pulumi-dockerhub/schema.json"));
  const server = new Server({ "grpc.max_receive_message_length": longestMessage });
  server.addService(
    ResourceProviderService,
    nativeProvider({ version, schema, resources, functions }, new EngineLog(engineAddress)),
  );
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve({ port, close: () => server.forceShutdown() }),
    );
  });
}
