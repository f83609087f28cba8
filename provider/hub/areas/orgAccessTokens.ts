import { z } from "zod";
import type { Client } from "../client";
import { NotFoundError, undefinedIfMissing } from "../http/errors";
import { results } from "../http/pagination";
import { path } from "../http/path";
import { meaning, refusedIn } from "./organizationRefusals";

const resource = z.object({ path: z.string(), scopes: z.array(z.string()) });

/** An organization access token as `GET /v2/orgs/{organization}/access-tokens/{id}` gives it; a list has no resources. */
const orgAccessToken = z
  .object({
    id: z.string(),
    label: z.string(),
    description: z.string().nullish(),
    is_active: z.boolean().nullish(),
    created_by: z.string().nullish(),
    created_at: z.string().nullish(),
    expires_at: z.string().nullish(),
    last_used_at: z.string().nullish(),
    resources: z.array(resource).nullish(),
    token: z.string().nullish(),
  })
  .transform((wire) => ({
    id: wire.id,
    label: wire.label,
    description: wire.description ?? "",
    isActive: wire.is_active ?? true,
    createdBy: wire.created_by || undefined,
    createdAt: wire.created_at ?? undefined,
    expiresAt: wire.expires_at || undefined,
    lastUsed: wire.last_used_at ?? undefined,
    resources: wire.resources ?? [],
    /** Only the answer to the creation has it. */
    token: wire.token || undefined,
  }));

export type HubOrgAccessToken = z.output<typeof orgAccessToken>;
type Resource = z.output<typeof resource>;

interface Changes {
  label?: string | undefined;
  description?: string | undefined;
  resources?: readonly Resource[] | undefined;
  isActive?: boolean | undefined;
}

const list = (organization: string) => path`/v2/orgs/${organization}/access-tokens`;
const one = (organization: string, id: string) => path`/v2/orgs/${organization}/access-tokens/${id}`;

export class OrgAccessTokens {
  constructor(private readonly client: Client) {}

  /** `POST /v2/orgs/{organization}/access-tokens`. Not repeated: see HubError.maybeDone. */
  create(organization: string, wanted: Changes & { expiresAt?: string | undefined }): Promise<HubOrgAccessToken> {
    const { label, description, resources, expiresAt } = wanted;
    const body = {
      ...onTheWire({ label, description, resources }),
      ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
    };
    const created = orgAccessToken.refine((token) => token.token !== undefined, { path: ["token"], error: "missing" });
    return this.client.call({ method: "POST", path: list(organization), body }, created).catch(refused(organization));
  }

  /** The token, or undefined when there is none. */
  get(organization: string, id: string): Promise<HubOrgAccessToken | undefined> {
    return this.client
      .call({ method: "GET", path: one(organization, id) }, orgAccessToken)
      .catch(undefinedIfMissing)
      .catch(refused(organization));
  }

  /** All tokens of the organization, expired and inactive ones too, without their resources. */
  async *list(organization: string): AsyncGenerator<HubOrgAccessToken> {
    try {
      yield* results(this.client, list(organization), orgAccessToken);
    } catch (error) {
      refused(organization)(error);
    }
  }

  /** `PATCH /v2/orgs/{organization}/access-tokens/{id}`: what is undefined stays as it is. */
  async update(organization: string, id: string, wanted: Changes): Promise<void> {
    await this.client
      .send({ method: "PATCH", path: one(organization, id), body: onTheWire(wanted) })
      .catch(refused(organization))
      .catch(
        meaning(
          NotFoundError,
          "The organization access token is not on Docker Hub any more. `pulumi up --refresh` creates a new one.",
        ),
      );
  }

  /** `DELETE /v2/orgs/{organization}/access-tokens/{id}`. One that is gone already is fine. */
  async delete(organization: string, id: string): Promise<void> {
    await this.client
      .send({ method: "DELETE", path: one(organization, id) })
      .catch(undefinedIfMissing)
      .catch(refused(organization));
  }
}

/** What has a `/` in its path is of repositories; the organization itself has none. */
function onTheWire({ label, description, resources, isActive }: Changes) {
  const body = {
    label,
    description,
    is_active: isActive,
    resources: resources?.map((each) => ({ type: each.path.includes("/") ? "TYPE_REPO" : "TYPE_ORG", ...each })),
  };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}

function refused(organization: string) {
  return refusedIn(
    organization,
    "Organization access tokens",
    "the password of an owner, and Docker Team (10 tokens) or Docker Business (100 tokens, expired and inactive ones counted)",
  );
}
