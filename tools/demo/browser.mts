import { z } from "zod";

const loggedIn = z.object({ token: z.string() });
const page = z.object({
  results: z.array(z.object({ name: z.string().optional(), token_label: z.string().optional() })),
});
const tokens = z.object({
  results: z.array(z.object({ uuid: z.string(), token_label: z.string(), is_active: z.boolean() })),
});
const repository = z.object({
  description: z.string(),
  full_description: z.string().nullish(),
  is_private: z.boolean(),
});
const settings = z.object({ restricted_images: z.record(z.string(), z.boolean()) });

/** Somebody in front of Docker Hub's web page, who knows nothing of Pulumi. */
export async function openBrowser(hubUrl: string, login: { username: string; password: string }) {
  const request = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const content = body
      ? { body: JSON.stringify(body), headers: { ...headers, "content-type": "application/json" } }
      : { headers };
    const answer = await fetch(`${hubUrl}${path}`, { method, ...content });
    if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}`);
    const text = await answer.text();
    return text === "" ? undefined : JSON.parse(text);
  };
  const { token } = loggedIn.parse(await request("POST", "/v2/users/login", login));
  const headers = { authorization: `Bearer ${token}` };
  const get = async <S extends z.ZodType>(path: string, schema: S) =>
    schema.parse(await request("GET", path, undefined, headers));

  return {
    send: (method: string, path: string, body: object) => request(method, path, body, headers),

    /** The names of all that is there, and the organization's settings. */
    async names() {
      const lists = ["/v2/namespaces/acme/repositories", "/v2/namespaces/library/repositories", "/v2/access-tokens"];
      const pages = await Promise.all(lists.map((list) => get(`${list}?page_size=100`, page)));
      const names = pages.flatMap(({ results }) => results.map((item) => item.name ?? item.token_label));
      return { names, settings: await get("/v2/orgs/acme/settings", settings) };
    },

    /** What the demo manages, as the page shows it. */
    async contents(id: string) {
      return {
        repository: await get(`/v2/namespaces/${id.replace("/", "/repositories/")}`, repository),
        library: await get("/v2/namespaces/library/repositories/example", repository),
        tokens: (await get("/v2/access-tokens?page_size=100", tokens)).results,
        settings: await get("/v2/orgs/acme/settings", settings),
      };
    },
  };
}
