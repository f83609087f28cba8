import { members } from "./forms.mts";
import type { Property } from "./schema.mts";
import type { Forms } from "./sdk.mts";

/** The class of explicit providers: another account, or another Hub, in the same program. */
export function providerFile(config: Record<string, Property>, { passed }: Forms): string {
  const secrets = Object.keys(config).filter((property) => config[property]?.secret);
  return `import * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../runtime/isOfType";
import { secretly } from "../runtime/secretly";
import { plugin } from "../version";

/** An account, and the Hub that it is on; resources get it by the option \`provider\`. */
export class Provider extends pulumi.ProviderResource {
  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is Provider {
    return isOfType(value, "pulumi:providers:dockerhub");
  }

  constructor(name: string, args: ProviderArgs = {}, opts?: pulumi.ResourceOptions) {
    super("dockerhub", name, secretly(args, ${JSON.stringify(secrets)}), pulumi.mergeOptions(plugin, opts));
  }
}

/** What a {@link Provider} is configured with; what is left out comes from the environment, as for the stack's own. */
export interface ProviderArgs {
${members(config, [], passed)}
}
`;
}
