import { z } from "zod";
import type { Client } from "../client";
import { path } from "../http/path";
import { noOrganization, refusedIn } from "./organizationRefusals";

const settings = z
  .object({
    disable_public_repositories: z.boolean(),
    disable_push_member_namespaces: z.boolean(),
    repository_allowlist_enabled: z.boolean(),
  })
  .transform((wire) => ({
    disablePublicRepositories: wire.disable_public_repositories,
    disablePushMemberNamespaces: wire.disable_push_member_namespaces,
    repositoryAllowlistEnabled: wire.repository_allowlist_enabled,
  }));

export type HubNamespaceSettings = z.output<typeof settings>;

const address = (organization: string) => path`/v2/namespaces/${organization}/settings`;

export class NamespaceSettings {
  constructor(private readonly client: Client) {}

  /** `GET /v2/namespaces/{organization}/settings`. */
  get(organization: string): Promise<HubNamespaceSettings> {
    return this.client
      .call({ method: "GET", path: address(organization) }, settings)
      .catch(refusedSettings(organization))
      .catch(noOrganization(organization));
  }

  /** `PUT /v2/namespaces/{organization}/settings`. */
  async put(organization: string, wanted: HubNamespaceSettings): Promise<void> {
    const body = {
      disable_public_repositories: wanted.disablePublicRepositories,
      disable_push_member_namespaces: wanted.disablePushMemberNamespaces,
      repository_allowlist_enabled: wanted.repositoryAllowlistEnabled,
    };
    await this.client.send({ method: "PUT", path: address(organization), body }).catch(refusedSettings(organization));
  }
}

export function refusedSettings(organization: string) {
  return refusedIn(organization, "Settings of the namespace", "a Docker Business plan and the credentials of an owner");
}
