import { z } from "zod";
import type { Client } from "../client";
import type { Clock } from "../http/clock";
import { explain, ForbiddenError, NotFoundError, undefinedIfMissing } from "../http/errors";
import { results } from "../http/pagination";
import { path } from "../http/path";
import { ListedReads } from "../listedReads";

/** A personal access token as `GET /v2/access-tokens/{uuid}` gives it, as far as it is used. */
const accessToken = z
  .object({
    uuid: z.string(),
    token_label: z.string(),
    scopes: z.array(z.string()),
    is_active: z.boolean(),
    created_at: z.string().nullish(),
    expires_at: z.string().nullish(),
    last_used: z.string().nullish(),
    creator_ip: z.string().nullish(),
    creator_ua: z.string().nullish(),
    generated_by: z.string().nullish(),
    token: z.string().nullish(),
  })
  .transform((wire) => ({
    uuid: wire.uuid,
    label: wire.token_label,
    scopes: wire.scopes,
    isActive: wire.is_active,
    createdAt: wire.created_at ?? undefined,
    expiresAt: wire.expires_at || undefined,
    lastUsed: wire.last_used ?? undefined,
    creatorIp: wire.creator_ip ?? undefined,
    creatorUserAgent: wire.creator_ua ?? undefined,
    generatedBy: wire.generated_by ?? undefined,
    /** Only the answer to the creation has it; "" ever after. */
    token: wire.token || undefined,
  }));

export type HubAccessToken = z.output<typeof accessToken>;

const list = "/v2/access-tokens";

export class AccessTokens {
  readonly #listed: ListedReads<typeof accessToken>;

  constructor(
    private readonly client: Client,
    clock: Clock,
  ) {
    this.#listed = new ListedReads(client, clock, () => ({
      path: list,
      entry: accessToken.refine((each) => each.createdAt !== undefined),
      key: (each) => each.uuid,
    }));
  }

  /**
   * `POST /v2/access-tokens`. The Hub records the User-Agent as `creator_ua`; one that is used once identifies the token
   * of a creation whose answer was lost.
   */
  create(
    wanted: { label: string; scopes: string[]; expiresAt?: string | undefined },
    userAgent: string,
  ): Promise<HubAccessToken> {
    const body = {
      token_label: wanted.label,
      scopes: wanted.scopes,
      ...(wanted.expiresAt === undefined ? {} : { expires_at: wanted.expiresAt }),
    };
    const created = accessToken.refine((token) => token.token !== undefined, { path: ["token"], error: "missing" });
    return this.client
      .call({ method: "POST", path: list, body, headers: { "user-agent": userAgent } }, created)
      .catch(explained);
  }

  /** The token, or undefined when there is none. */
  async get(uuid: string): Promise<HubAccessToken | undefined> {
    return this.client
      .call({ method: "GET", path: path`/v2/access-tokens/${uuid}` }, accessToken)
      .catch(undefinedIfMissing)
      .catch(explained);
  }

  /** The same for a refresh, which asks for many: from the list where that shows all that is needed. */
  async refresh(uuid: string, needs: { expiresAt: boolean }): Promise<HubAccessToken | undefined> {
    const listed = await this.#listed.find(list, uuid);
    const isWhole = listed && (listed.expiresAt !== undefined || !needs.expiresAt);
    return isWhole ? listed : this.get(uuid);
  }

  /** All tokens of the user, expired and inactive ones too. */
  list(): AsyncGenerator<HubAccessToken> {
    return results(this.client, list, accessToken);
  }

  /** `PATCH /v2/access-tokens/{uuid}`: what is undefined stays as it is. */
  async update(uuid: string, wanted: { label?: string | undefined; isActive?: boolean | undefined }): Promise<void> {
    const body = {
      ...(wanted.label === undefined ? {} : { token_label: wanted.label }),
      ...(wanted.isActive === undefined ? {} : { is_active: wanted.isActive }),
    };
    this.#listed.changed(list, uuid);
    await this.client.send({ method: "PATCH", path: path`/v2/access-tokens/${uuid}`, body }).catch(explained);
  }

  /** `DELETE /v2/access-tokens/{uuid}`. One that is gone already is fine. */
  async delete(uuid: string): Promise<void> {
    this.#listed.changed(list, uuid);
    await this.client
      .send({ method: "DELETE", path: path`/v2/access-tokens/${uuid}` })
      .catch(undefinedIfMissing)
      .catch(explained);
  }
}

/** For `catch`: what a refusal of this area means. */
function explained(error: unknown): never {
  if (error instanceof ForbiddenError) {
    throw explain(error, "An access token can't manage access tokens: Docker Hub asks for the account's password.");
  }
  if (error instanceof NotFoundError) {
    throw explain(error, "The access token is not on Docker Hub any more. `pulumi up --refresh` creates a new one.");
  }
  throw error;
}
