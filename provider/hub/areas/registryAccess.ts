import { z } from "zod";
import type { Client } from "../client";
import { path } from "../http/path";
import { noOrganization, refusedIn } from "./organizationRefusals";

const standard = z.object({ id: z.string(), allowed: z.boolean() });
const custom = z.object({ address: z.string(), friendly_name: z.string().nullish(), allowed: z.boolean() });
const wire = z.object({
  enabled: z.boolean(),
  standard_registries: z.array(standard).nullish(),
  custom_registries: z.array(custom).nullish(),
});

const dockerHub = "DockerHub";

/** Registry Access Management: which registries Docker Desktop may use. */
export interface HubRegistryAccess {
  enabled: boolean;
  isDockerHubAllowed: boolean;
  registries: { address: string; friendlyName: string; isAllowed: boolean }[];
}

export class RegistryAccess {
  constructor(private readonly client: Client) {}

  /** `GET /v2/orgs/{organization}/settings/registry-access-management`; the registries in the order of their addresses. */
  async get(organization: string): Promise<HubRegistryAccess> {
    const { enabled, standard_registries, custom_registries } = await this.#read(organization);
    const registries = (custom_registries ?? []).map(({ address, friendly_name, allowed }) => ({
      address,
      friendlyName: friendly_name ?? "",
      isAllowed: allowed,
    }));
    return {
      enabled,
      isDockerHubAllowed: standard_registries?.find(({ id }) => id === dockerHub)?.allowed ?? true,
      registries: registries.sort((a, b) => (a.address < b.address ? -1 : 1)),
    };
  }

  /** `PUT …/registry-access-management`. Registries of Docker's own beside Docker Hub stay as they are. */
  async put(organization: string, wanted: HubRegistryAccess): Promise<void> {
    const { standard_registries } = await this.#read(organization);
    const others = (standard_registries ?? []).filter(({ id }) => id !== dockerHub);
    const body = {
      enabled: wanted.enabled,
      standard_registries: [{ id: dockerHub, allowed: wanted.isDockerHubAllowed }, ...others],
      custom_registries: wanted.registries.map(({ address, friendlyName, isAllowed }) => ({
        address,
        friendly_name: friendlyName,
        allowed: isAllowed,
      })),
    };
    await this.client.send({ method: "PUT", path: address(organization), body }).catch(refused(organization));
  }

  #read(organization: string): Promise<z.output<typeof wire>> {
    return this.client
      .call({ method: "GET", path: address(organization) }, wire)
      .catch(refused(organization))
      .catch(noOrganization(organization));
  }
}

function address(organization: string): string {
  return path`/v2/orgs/${organization}/settings/registry-access-management`;
}

function refused(organization: string) {
  return refusedIn(
    organization,
    "Registry Access Management",
    "a Docker Business plan, and the password of an owner or an organization access token with scope-ram-read and scope-ram-write",
  );
}
