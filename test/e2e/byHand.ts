import { expect } from "@jest/globals";

/** Somebody who changes Docker Hub with another tool than Pulumi. */
export class ByHand {
  private constructor(
    private readonly url: string,
    private readonly bearer: string,
  ) {}

  static async login(url: string, identifier: string, secret: string): Promise<ByHand> {
    const { access_token } = await send(`${url}/v2/auth/token`, "POST", {}, { identifier, secret });
    return new ByHand(url, String(access_token));
  }

  /** What must succeed; gives the answer. */
  call(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
    return send(this.url + path, method, { authorization: `Bearer ${this.bearer}` }, body);
  }
}

async function send(url: string, method: string, headers: object, body?: object): Promise<Record<string, unknown>> {
  const sent = { method, headers: { "content-type": "application/json", ...headers } };
  const answer = await fetch(url, { ...sent, ...(body ? { body: JSON.stringify(body) } : {}) });
  const text = await answer.text();
  expect(answer.ok ? "" : `${method} ${url}: ${answer.status} ${text}`).toBe("");
  return text ? JSON.parse(text) : {};
}
