import type { Example, Stage } from "./example";

/** The digest that the document's examples have, which no image could have. */
export const digest = "sha256:1234567890abcdefghijklmnopqrstuvwxyz1234567890abcdefghijklmnopqr";

const path = {
  uuid: "00000000-0000-4000-8000-000000000000",
  namespace: "mynamespace",
  repository: "myrepo",
  digest,
  account: "mynamespace",
  name: "mynamespace",
};

/** `{detail, message}`, the error of three areas. */
export const error = { detail: "quis ipsum", message: "ex culpa aliquip enim" };
export const creation = { token_label: "My read only token", scopes: ["repo:read"] };

type Given = NonNullable<Example["given"]>;

export const anonymous = () => ({ path });
export const owner = async (stage: Stage) => ({ path, headers: await stage.as("myusername") });
export const stranger = async (stage: Stage) => ({ path, headers: await stage.as("foo") });
export const nowhere = async (stage: Stage) => ({ ...(await owner(stage)), path: { ...path, name: "nowhere" } });

export async function ownerOfToken(stage: Stage) {
  const headers = await stage.as("myusername");
  const made = await stage.send("POST /v2/access-tokens", { ...headers, "Content-Type": "application/json" }, creation);
  return { path: { ...path, uuid: (made.body as { uuid: string }).uuid }, headers };
}

export function onPersonalPlan(stage: Stage) {
  stage.emulator.setPlan("mynamespace", "personal");
  return owner(stage);
}

export async function tooOften(stage: Stage) {
  const given = await owner(stage);
  stage.emulator.setRateLimit({ authenticated: 1 });
  await stage.send("GET /v2/user/", given.headers);
  return given;
}

/** With another request or body in place of the printed one, which would not get the printed answer. */
export function but(given: Given, change: { request?: string; body?: unknown }): Given {
  return async (stage) => ({ ...(await given(stage)), ...change });
}

/** The answers that a section prints: title, what the Hub is like, status, body. */
export function answers(
  section: string,
  printed: Pick<Example, "request" | "body" | "alsoShownBy">,
  list: [title: string, given: Given, status: number, body?: unknown][],
): Example[] {
  return list.map(([title, given, status, body]) => ({
    name: `${section}: ${title}`,
    given,
    answer: { status, body },
    request: printed.request,
    ...(printed.body !== undefined && { body: printed.body }),
    ...(printed.alsoShownBy !== undefined && status === 200 && { alsoShownBy: printed.alsoShownBy }),
  }));
}
