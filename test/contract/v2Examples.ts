import type { Example } from "./example";
import { auditLogExamples } from "./v2AuditLogExamples";
import { anonymous, answers, but, creation, error, nowhere, owner, ownerOfToken, stranger } from "./v2Givens";
import { imageExamples } from "./v2ImageExamples";

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
const tokens = { count: 1, next: "laborum", previous: "dolor", active_count: 1, results: [token] };
const valueError = { fields: {}, text: "deserunt ipsum" };

const oneToken = "/v2/access-tokens/:uuid";
const update = { token_label: "My read only token", is_active: false };
const unlabelled = but(ownerOfToken, { body: { token_label: "" } });
const unscoped = but(owner, { body: { ...creation, scopes: ["repo:all"] } });
const pageNought = but(owner, { request: "GET /v2/access-tokens?page=0&page_size=10" });

const accessTokenExamples: Example[] = [
  ...answers("Update a personal access token", { request: `PATCH ${oneToken}`, body: update }, [
    ["OK", ownerOfToken, 200, token],
    ["Bad Request", unlabelled, 400, valueError],
    ["Unauthorized", anonymous, 401, error],
  ]),
  ...answers("Get a personal access token", { request: `GET ${oneToken}` }, [
    ["OK", ownerOfToken, 200, token],
    ["Unauthorized", anonymous, 401, error],
    ["Not Found", owner, 404, error],
  ]),
  ...answers("Delete a personal access token", { request: `DELETE ${oneToken}` }, [
    // No status is printed; clients have met this one.
    ["A successful response", ownerOfToken, 202],
    ["Unauthorized", anonymous, 401, error],
    ["Not Found", owner, 404, error],
  ]),
  ...answers("Create a personal access token", { request: "POST /v2/access-tokens", body: creation }, [
    ["Created", owner, 201, token],
    ["Bad Request", unscoped, 400, valueError],
    ["Unauthorized", anonymous, 401, error],
  ]),
  ...answers("Get a list of personal access tokens", { request: "GET /v2/access-tokens?page=1&page_size=10" }, [
    ["OK", ownerOfToken, 200, tokens],
    ["Bad Request", pageNought, 400, valueError],
    ["Unauthorized", anonymous, 401, error],
  ]),
];

const settings = {
  restricted_images: { enabled: true, allow_official_images: true, allow_verified_publishers: true },
};
const settingsAnswers: Parameters<typeof answers>[2] = [
  ["OK", owner, 200, settings],
  ["Unauthorized", anonymous, 401, error],
  ["Forbidden", stranger, 403, error],
  ["Not Found", nowhere, 404, error],
];

const credentials = { username: "myusername", password: "hunter2" };
const wrong = but(() => ({}), { body: { ...credentials, password: "hunter3" } });

/** The v2 API's page: fourteen requests, each with all the answers printed for it. */
export const v2Examples: Example[] = [
  ...accessTokenExamples,
  ...imageExamples,
  ...auditLogExamples,
  ...answers("Get organization settings", { request: "GET /v2/orgs/:name/settings" }, settingsAnswers),
  ...answers(
    "Update organization settings",
    { request: "PUT /v2/orgs/:name/settings", body: settings },
    settingsAnswers,
  ),
  ...answers("Create an authentication token", { request: "POST /v2/users/login", body: credentials }, [
    ["Authentication successful", () => ({}), 200, { token: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9" }],
    // Printed as "details"; Docker's later document has "detail", which is what clients read.
    ["Authentication failed", wrong, 401, { detail: "Incorrect authentication credentials" }],
  ]),
];
