import type { Example, Stage } from "./example";

/** The digest that the document's examples have, which no image could have. */
export const digest = "sha256:1234567890abcdefghijklmnopqrstuvwxyz1234567890abcdefghijklmnopqr";

const token = {
  uuid: "b30bbf97-506c-4ecd-aabc-842f3cb484fb",
  client_id: "HUB",
  creator_ip: "127.0.0.1",
  creator_ua: "some user agent",
  created_at: "laboris quis",
  last_used: null,
  generated_by: "manual",
  is_active: true,
  token: "a7a5ef25-8889-43a0-8cc7-f2a94268e861",
  token_label: "My read only token",
  scopes: ["repo:read"],
};
const valueError = { fields: {}, text: "deserunt ipsum" };
const error = { detail: "quis ipsum", message: "ex culpa aliquip enim" };
const imageError = {
  txnid: "pariatur aliquip",
  message: "mollit aliquip",
  errinfo: {
    api_call_docker_id: "Excepteur aliqua ut ea Ut",
    api_call_name: "dolore mollit Duis consequat laborum",
    api_call_start: "labore Excepteur adipisicing commodo",
    api_call_txnid: "sit in cillum",
  },
};
const rateLimited = { detail: "Rate limit exceeded", error: false };
const rpcStatus = {
  code: -37352657,
  message: "enim aliqua",
  details: [{ type_url: "aliqua quis sunt nostrud", value: "ad magna ut Duis" }],
};
const restricted_images = { enabled: true, allow_official_images: true, allow_verified_publishers: true };
const creation = { token_label: "My read only token", scopes: ["repo:read"] };

const path = {
  uuid: "00000000-0000-4000-8000-000000000000",
  namespace: "mynamespace",
  repository: "myrepo",
  digest,
  account: "mynamespace",
  name: "mynamespace",
};
const anonymous = () => ({ path });
const owner = async (stage: Stage) => ({ path, headers: await stage.as("myusername") });
const stranger = async (stage: Stage) => ({ path, headers: await stage.as("foo") });
const withToken = async (stage: Stage) => {
  const headers = await stage.as("myusername");
  const made = await stage.send("POST /v2/access-tokens", { ...headers, "Content-Type": "application/json" }, creation);
  return { path: { ...path, uuid: (made.body as { uuid: string }).uuid }, headers };
};
const onPersonalPlan = (stage: Stage) => {
  stage.emulator.setPlan("mynamespace", "personal");
  return owner(stage);
};
const tooOften = async (stage: Stage) => {
  const given = await owner(stage);
  stage.emulator.setRateLimit({ authenticated: 1 });
  await stage.send("GET /v2/user/", given.headers);
  return given;
};
/** An answer of which nothing is known but that it can be. */
const broken = (stage: Stage) => {
  stage.emulator.fault({ kind: "status", path: "/v2/auditlogs/**", status: 500, body: {} });
  return owner(stage);
};
const pushed = (stage: Stage) => {
  stage.emulator.pushTag("mynamespace", "myrepo", "latest");
  return owner(stage);
};

const accessTokens: Example[] = [
  ...((): Example[] => {
    const request = "PATCH /v2/access-tokens/:uuid";
    const body = { token_label: "My read only token", is_active: false };
    const section = "Update a personal access token";
    const empty = async (stage: Stage) => ({ ...(await withToken(stage)), body: { token_label: "" } });
    return [
      { name: `${section}: OK`, request, body, given: withToken, answer: { status: 200, body: token } },
      { name: `${section}: Bad Request`, request, body, given: empty, answer: { status: 400, body: valueError } },
      { name: `${section}: Unauthorized`, request, body, given: anonymous, answer: { status: 401, body: error } },
    ];
  })(),
  ...((): Example[] => {
    const request = "GET /v2/access-tokens/:uuid";
    const section = "Get a personal access token";
    return [
      { name: `${section}: OK`, request, given: withToken, answer: { status: 200, body: token } },
      { name: `${section}: Unauthorized`, request, given: anonymous, answer: { status: 401, body: error } },
      { name: `${section}: Not Found`, request, given: owner, answer: { status: 404, body: error } },
    ];
  })(),
  ...((): Example[] => {
    const request = "DELETE /v2/access-tokens/:uuid";
    const section = "Delete a personal access token";
    return [
      // No status is printed; clients have seen this one.
      { name: `${section}: A successful response`, request, given: withToken, answer: { status: 202 } },
      { name: `${section}: Unauthorized`, request, given: anonymous, answer: { status: 401, body: error } },
      { name: `${section}: Not Found`, request, given: owner, answer: { status: 404, body: error } },
    ];
  })(),
  ...((): Example[] => {
    const request = "POST /v2/access-tokens";
    const section = "Create a personal access token";
    const body = creation;
    const wrong = async (stage: Stage) => ({ ...(await owner(stage)), body: { ...creation, scopes: ["repo:all"] } });
    return [
      { name: `${section}: Created`, request, body, given: owner, answer: { status: 201, body: token } },
      { name: `${section}: Bad Request`, request, body, given: wrong, answer: { status: 400, body: valueError } },
      { name: `${section}: Unauthorized`, request, body, given: anonymous, answer: { status: 401, body: error } },
    ];
  })(),
  ...((): Example[] => {
    const request = "GET /v2/access-tokens?page=1&page_size=10";
    const section = "Get a list of personal access tokens";
    const body = { count: 1, next: "laborum", previous: "dolor", active_count: 1, results: [token] };
    const wrong = async (stage: Stage) => ({
      ...(await owner(stage)),
      request: "GET /v2/access-tokens?page=0&page_size=10",
    });
    return [
      { name: `${section}: OK`, request, given: withToken, answer: { status: 200, body } },
      { name: `${section}: Bad Request`, request, given: wrong, answer: { status: 400, body: valueError } },
      { name: `${section}: Unauthorized`, request, given: anonymous, answer: { status: 401, body: error } },
    ];
  })(),
];

const images: Example[] = [
  ...((): Example[] => {
    const list = "GET /v2/namespaces/:namespace/repositories/:repository/images";
    const query = "status=active&currently_tagged=false&ordering=-digest&active_from=tempor in sit in";
    const request = `${list}?${query}&page=97793012&page_size=97793012`;
    const section = "Get details of repository's images";
    const image = {
      namespace: "mynamespace",
      repository: "myrepo",
      digest,
      tags: [{ tag: "latest", is_current: true }],
      last_pushed: "2021-02-24T22:05:27.526308Z",
      last_pulled: "2021-02-24T23:16:10.200008Z",
      status: "active",
    };
    const body = { count: 100, next: "https://…", previous: "https://…", results: [image] };
    return [
      { name: `${section}: Success`, request, given: owner, alsoShownBy: list, answer: { status: 200, body } },
      { name: `${section}: Unauthorized`, request, given: stranger, answer: { status: 401, body: imageError } },
      { name: `${section}: Forbidden`, request, given: onPersonalPlan, answer: { status: 403, body: imageError } },
    ];
  })(),
  ...((): Example[] => {
    const list = "GET /v2/namespaces/:namespace/repositories/:repository/images/:digest/tags";
    const request = `${list}?page=97793012&page_size=97793012`;
    const section = "Get image's tags";
    const tag = { tag: "latest", is_current: true };
    const body = { count: 100, next: "https://…", previous: "https://…", results: [tag] };
    return [
      { name: `${section}: Success`, request, given: owner, alsoShownBy: list, answer: { status: 200, body } },
      { name: `${section}: Unauthorized`, request, given: stranger, answer: { status: 401, body: imageError } },
      { name: `${section}: Forbidden`, request, given: onPersonalPlan, answer: { status: 403, body: imageError } },
    ];
  })(),
  ...((): Example[] => {
    const route = "GET /v2/namespaces/:namespace/repositories/:repository/images-summary";
    const request = `${route}?active_from=tempor in sit in`;
    const section = "Get summary of repository's images";
    const body = {
      active_from: "2021-01-25T14:25:37.076343059Z",
      statistics: { total: 3, active: 2, inactive: 1 },
    };
    return [
      { name: `${section}: Success`, request, given: owner, answer: { status: 200, body } },
      { name: `${section}: Unauthorized`, request, given: stranger, answer: { status: 401, body: imageError } },
    ];
  })(),
  ...((): Example[] => {
    const request = "POST /v2/namespaces/:namespace/delete-images";
    const section = "Delete images";
    const manifest = { repository: "myrepo", digest };
    const ignored = { ...manifest, warning: "current_tag", tags: ["latest", "latest"] };
    const body = {
      dry_run: false,
      active_from: "2020-12-01T12:00:00Z",
      manifests: [manifest, manifest],
      ignore_warnings: [ignored, ignored],
    };
    const metrics = { manifest_deletes: 3, manifest_errors: 0, tag_deletes: 1, tag_errors: 0 };
    const details = { errors: [{ ...manifest, error: "not_found" }], warnings: [ignored] };
    const refusal = { ...imageError, errinfo: { ...imageError.errinfo, type: "validation", details } };
    const pushedBefore = (stage: Stage) => {
      const old = { digest, tags: ["latest"], pushedAt: "2020-11-01T00:00:00Z", pulledAt: null };
      const state = stage.emulator.exportState();
      const repositories = state.repositories.map((repository) => ({
        ...repository,
        tags: repository.tags.map((tag) => ({ ...tag, pushedAt: old.pushedAt })),
        images: [old],
      }));
      stage.emulator.importState({ ...state, repositories });
      return owner(stage);
    };
    const unexpected = async (stage: Stage) => ({
      ...(await pushedBefore(stage)),
      body: { ...body, manifests: [manifest, { ...manifest, repository: "other" }], ignore_warnings: [] },
    });
    return [
      {
        name: `${section}: Deletion completed`,
        request,
        body,
        given: pushedBefore,
        answer: { status: 200, body: { dry_run: false, metrics } },
      },
      {
        name: `${section}: Deletion not possible`,
        request,
        body,
        given: unexpected,
        answer: { status: 400, body: refusal },
      },
      {
        name: `${section}: Forbidden`,
        request,
        body,
        given: onPersonalPlan,
        answer: { status: 403, body: imageError },
      },
    ];
  })(),
];

const auditLogs: Example[] = [
  ...((): Example[] => {
    const list = "GET /v2/auditlogs/:account";
    const filter = "action=tempor in sit in&name=tempor in sit in&actor=tempor in sit in";
    const request = `${list}?${filter}&from=1965-07-27T06:51:19.907Z&to=1965-07-27T06:51:19.907Z&page=1&page_size=25`;
    const section = "Returns list of audit log events";
    const event = {
      account: "docker",
      action: "repo.tag.push",
      name: "docker/example",
      actor: "docker",
      data: { digest: "sha256:c1ae9c435032a276f80220c7d9b40f76266bbe79243d34f9cda30b76fe114dfa", tag: "latest" },
      timestamp: "2021-02-19T01:34:35Z",
      action_description: "…",
    };
    const wrong = async (stage: Stage) => ({ ...(await owner(stage)), request: `${list}?from=tempor in sit in` });
    return [
      {
        name: `${section}: A successful response`,
        request,
        given: pushed,
        alsoShownBy: list,
        answer: { status: 200, body: { logs: [event] } },
      },
      {
        name: `${section}: Untitled Example, rate limit`,
        request,
        given: tooOften,
        answer: { status: 429, body: rateLimited },
      },
      { name: `${section}: Untitled Example, empty`, request, given: broken, answer: { status: 500, body: {} } },
      {
        name: `${section}: An unexpected error response`,
        request,
        given: wrong,
        answer: { status: 400, body: rpcStatus },
      },
    ];
  })(),
  ...((): Example[] => {
    const request = "GET /v2/auditlogs/:account/actions";
    const section = "Returns list of audit log actions";
    const action = { name: "create", description: "…", label: "Repository Created" };
    const org = { actions: [{ ...action, label: "Organization Created" }], label: "Organization" };
    const body = { actions: { org, repo: { actions: [action], label: "Repository" } } };
    return [
      { name: `${section}: A successful response`, request, given: owner, answer: { status: 200, body } },
      {
        name: `${section}: Untitled Example, rate limit`,
        request,
        given: tooOften,
        answer: { status: 429, body: rateLimited },
      },
      { name: `${section}: Untitled Example, empty`, request, given: broken, answer: { status: 500, body: {} } },
      {
        name: `${section}: An unexpected error response`,
        request,
        given: stranger,
        answer: { status: 403, body: rpcStatus },
      },
    ];
  })(),
];

const nowhere = async (stage: Stage) => ({ ...(await owner(stage)), path: { ...path, name: "nowhere" } });
const settings = (section: string, request: string, body?: unknown): Example[] => {
  const sent = body === undefined ? {} : { body };
  return [
    { name: `${section}: OK`, request, ...sent, given: owner, answer: { status: 200, body: { restricted_images } } },
    { name: `${section}: Unauthorized`, request, ...sent, given: anonymous, answer: { status: 401, body: error } },
    { name: `${section}: Forbidden`, request, ...sent, given: stranger, answer: { status: 403, body: error } },
    { name: `${section}: Not Found`, request, ...sent, given: nowhere, answer: { status: 404, body: error } },
  ];
};

const login: Example[] = [
  {
    name: "Create an authentication token: Authentication successful",
    request: "POST /v2/users/login",
    body: { username: "myusername", password: "hunter2" },
    answer: { status: 200, body: { token: "eyJhbGciOiJIUzI1NiJ9" } },
  },
  {
    // Printed as "details"; Docker's later document has "detail", which is what clients read.
    name: "Create an authentication token: Authentication failed",
    request: "POST /v2/users/login",
    body: { username: "myusername", password: "hunter2" },
    given: () => ({ body: { username: "myusername", password: "hunter3" } }),
    answer: { status: 401, body: { detail: "Incorrect authentication credentials" } },
  },
];

/** The v2 API's page: fourteen requests, each with all the answers printed for it. */
export const v2Examples: Example[] = [
  ...accessTokens,
  ...images,
  ...auditLogs,
  ...settings("Get organization settings", "GET /v2/orgs/:name/settings"),
  ...settings("Update organization settings", "PUT /v2/orgs/:name/settings", { restricted_images }),
  ...login,
];
