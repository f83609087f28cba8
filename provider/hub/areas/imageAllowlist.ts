import { z } from "zod";
import type { Client } from "../client";
import { collect, results } from "../http/pagination";
import { path } from "../http/path";
import { refusedSettings } from "./namespaceSettings";
import { noOrganization } from "./organizationRefusals";

const item = z.object({ repository_name: z.string() }).transform((wire) => wire.repository_name);

/** So many names go with one call. */
const atOnce = 100;

const address = (organization: string) => path`/v2/namespaces/${organization}/allowlist/items`;

/** The repositories whose images members may use where the organization's allowlist is on. */
export class ImageAllowlist {
  constructor(private readonly client: Client) {}

  /** `GET /v2/namespaces/{organization}/allowlist/items`, all pages, in one order. */
  async get(organization: string): Promise<string[]> {
    const { items } = await collect(results(this.client, address(organization), item))
      .catch(refusedSettings(organization))
      .catch(noOrganization(organization));
    return items.sort();
  }

  /**
   * Makes the list what is wanted: `DELETE` and `POST …/allowlist/items`. What goes goes first, so that a failure on the way
   * leaves the list shorter than it was or is to be, and never longer.
   */
  async put(organization: string, wanted: readonly string[]): Promise<void> {
    const found = await this.get(organization);
    const without = (from: readonly string[], others: readonly string[]) =>
      from.filter((each) => !others.includes(each));
    await this.#send("DELETE", organization, without(found, wanted));
    await this.#send("POST", organization, without(wanted, found));
  }

  async #send(method: "DELETE" | "POST", organization: string, names: readonly string[]): Promise<void> {
    for (let start = 0; start < names.length; start += atOnce) {
      const body = { repository_names: names.slice(start, start + atOnce) };
      await this.client
        .send({ method, path: address(organization), body, repeatable: true })
        .catch(refusedSettings(organization));
    }
  }
}
