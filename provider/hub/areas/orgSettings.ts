import { z } from "zod";
import type { Client } from "../client";
import { path } from "../http/path";
import type { Request } from "../http/request";
import { noOrganization, refusedIn } from "./organizationRefusals";

const restrictedImages = z
  .object({ enabled: z.boolean(), allow_official_images: z.boolean(), allow_verified_publishers: z.boolean() })
  .transform((wire) => ({
    enabled: wire.enabled,
    allowOfficialImages: wire.allow_official_images,
    allowVerifiedPublishers: wire.allow_verified_publishers,
  }));

const settings = z.object({ restricted_images: restrictedImages }).transform((wire) => wire.restricted_images);

/** Image Access Management: which images the members of an organization may pull. */
export type HubRestrictedImages = z.output<typeof restrictedImages>;

export class OrgSettings {
  constructor(private readonly client: Client) {}

  /** `GET /v2/orgs/{name}/settings`. */
  get(organization: string): Promise<HubRestrictedImages> {
    return this.#call({ method: "GET", path: path`/v2/orgs/${organization}/settings` }, organization);
  }

  /** `PUT /v2/orgs/{name}/settings`. */
  put(organization: string, wanted: HubRestrictedImages): Promise<HubRestrictedImages> {
    const body = {
      restricted_images: {
        enabled: wanted.enabled,
        allow_official_images: wanted.allowOfficialImages,
        allow_verified_publishers: wanted.allowVerifiedPublishers,
      },
    };
    return this.#call({ method: "PUT", path: path`/v2/orgs/${organization}/settings`, body }, organization);
  }

  #call(request: Request, organization: string): Promise<HubRestrictedImages> {
    return this.client
      .call(request, settings)
      .catch(
        refusedIn(organization, "Image Access Management", "a Docker Business plan and the credentials of an owner"),
      )
      .catch(noOrganization(organization));
  }
}
