// Generated from schema.json by tools/generate; do not edit.
import * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../runtime/isOfType";
import { secretly } from "../runtime/secretly";
import { plugin } from "../version";

/** An account, and the Hub that it is on; resources get it by the option `provider`. */
export class Provider extends pulumi.ProviderResource {
  /** Whether a value is one, whichever copy of this package made it. */
  static override isInstance(value: unknown): value is Provider {
    return isOfType(value, "pulumi:providers:dockerhub");
  }

  constructor(name: string, args: ProviderArgs = {}, opts?: pulumi.ResourceOptions) {
    super("dockerhub", name, secretly(args, ["password", "twoFactorCode"]), pulumi.mergeOptions(plugin, opts));
  }
}

/** What a {@link Provider} is configured with; what is left out comes from the environment, as for the stack's own. */
export interface ProviderArgs {
  /** Docker Hub's address; also `DOCKER_HUB_URL`. */
  readonly hubUrl?: pulumi.Input<string> | undefined;
  /** The address of the v1 API; also `DOCKER_INDEX_URL`. Default: https://index.docker.io, or `hubUrl` where that is set. */
  readonly indexUrl?: pulumi.Input<string> | undefined;
  /** Who logs in; for an organization access token, the organization. */
  readonly username?: pulumi.Input<string> | undefined;
  /** Password, personal or organization access token. Set it with `--secret`, or better use `DOCKER_PASSWORD`. */
  readonly password?: pulumi.Input<string> | undefined;
  /** A current code of the second factor, for a password login; also `DOCKER_2FA_CODE`. */
  readonly twoFactorCode?: pulumi.Input<string> | undefined;
  /** The namespace of repositories that declare no namespace. */
  readonly namespace?: pulumi.Input<string> | undefined;
}
