import type { Example, Stage } from "./example";
import { answers, but, owner, stranger, tooOften } from "./v2Givens";

const log = "GET /v2/auditlogs/:account";
const filters = "action=tempor in sit in&name=tempor in sit in&actor=tempor in sit in";
const window = "from=1965-07-27T06:51:19.907Z&to=1965-07-27T06:51:19.907Z";
const rateLimited = { detail: "Rate limit exceeded", error: false };
const rpcStatus = {
  code: -37352657,
  message: "enim aliqua",
  details: [{ type_url: "aliqua quis sunt nostrud", value: "ad magna ut Duis" }],
};
const event = {
  account: "docker",
  action: "repo.tag.push",
  name: "docker/example",
  actor: "docker",
  data: { digest: "sha256:c1ae9c435032a276f80220c7d9b40f76266bbe79243d34f9cda30b76fe114dfa", tag: "latest" },
  timestamp: "2021-02-19T01:34:35Z",
  action_description: "…",
};
const action = { name: "create", description: "…", label: "…" };
const groups = {
  org: { actions: [action], label: "Organization" },
  repo: { actions: [action], label: "Repository" },
};

function pushed(stage: Stage) {
  stage.emulator.pushTag("mynamespace", "myrepo", "latest");
  return owner(stage);
}

/** An answer of which nothing is printed but that there is one. */
function broken(stage: Stage) {
  stage.emulator.fault({ kind: "status", path: "/v2/auditlogs/**", status: 500, body: {} });
  return owner(stage);
}

export const auditLogExamples: Example[] = [
  ...answers(
    "Returns list of audit log events",
    { request: `${log}?${filters}&${window}&page=1&page_size=25`, alsoShownBy: log },
    [
      ["A successful response", pushed, 200, { logs: [event] }],
      ["Untitled Example, rate limit", tooOften, 429, rateLimited],
      ["Untitled Example, empty", broken, 500, {}],
      ["An unexpected error response", but(owner, { request: `${log}?from=tempor in sit in` }), 400, rpcStatus],
    ],
  ),
  ...answers("Returns list of audit log actions", { request: `${log}/actions` }, [
    ["A successful response", owner, 200, { actions: groups }],
    ["Untitled Example, rate limit", tooOften, 429, rateLimited],
    ["Untitled Example, empty", broken, 500, {}],
    ["An unexpected error response", stranger, 403, rpcStatus],
  ]),
];
