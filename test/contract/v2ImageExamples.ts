import type { Example, Stage } from "./example";
import { answers, but, digest, onPersonalPlan, owner, stranger } from "./v2Givens";

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
const repository = "GET /v2/namespaces/:namespace/repositories/:repository";
const page = { count: 100, next: "https://…", previous: "https://…" };
const tag = { tag: "latest", is_current: true };
const image = {
  namespace: "mynamespace",
  repository: "myrepo",
  digest,
  tags: [tag],
  last_pushed: "2021-02-24T22:05:27.526308Z",
  last_pulled: "2021-02-24T23:16:10.200008Z",
  status: "active",
};
const summary = { active_from: "2021-01-25T14:25:37.076343059Z", statistics: { total: 3, active: 2, inactive: 1 } };
const filters = "status=active&currently_tagged=false&ordering=-digest&active_from=tempor in sit in";
const faraway = "page=97793012&page_size=97793012";

const manifest = { repository: "myrepo", digest };
const ignored = { ...manifest, warning: "current_tag", tags: ["latest", "latest"] };
const deletion = {
  dry_run: false,
  active_from: "2020-12-01T12:00:00Z",
  manifests: [manifest, manifest],
  ignore_warnings: [ignored, ignored],
};
const unexpected = { ...deletion, manifests: [manifest, { ...manifest, repository: "other" }], ignore_warnings: [] };
const metrics = { manifest_deletes: 3, manifest_errors: 0, tag_deletes: 1, tag_errors: 0 };
const details = { errors: [{ ...manifest, error: "not_found" }], warnings: [ignored] };
const refusal = { ...imageError, errinfo: { ...imageError.errinfo, type: "validation", details } };

/** The one image was pushed before the printed request takes one for active. */
function longUnused(stage: Stage) {
  const pushedAt = "2020-11-01T00:00:00Z";
  const state = stage.emulator.exportState();
  const repositories = state.repositories.map((repository) => ({
    ...repository,
    tags: repository.tags.map((tag) => ({ ...tag, pushedAt })),
    images: repository.images.map((image) => ({ ...image, pushedAt, pulledAt: null })),
  }));
  stage.emulator.importState({ ...state, repositories });
  return owner(stage);
}

export const imageExamples: Example[] = [
  ...answers(
    "Get details of repository's images",
    { request: `${repository}/images?${filters}&${faraway}`, alsoShownBy: `${repository}/images` },
    [
      ["Success", owner, 200, { ...page, results: [image] }],
      ["Unauthorized", stranger, 401, imageError],
      ["Forbidden", onPersonalPlan, 403, imageError],
    ],
  ),
  ...answers(
    "Get image's tags",
    { request: `${repository}/images/:digest/tags?${faraway}`, alsoShownBy: `${repository}/images/:digest/tags` },
    [
      ["Success", owner, 200, { ...page, results: [tag] }],
      ["Unauthorized", stranger, 401, imageError],
      ["Forbidden", onPersonalPlan, 403, imageError],
    ],
  ),
  ...answers(
    "Get summary of repository's images",
    { request: `${repository}/images-summary?active_from=tempor in sit in` },
    [
      ["Success", owner, 200, summary],
      ["Unauthorized", stranger, 401, imageError],
    ],
  ),
  ...answers("Delete images", { request: "POST /v2/namespaces/:namespace/delete-images", body: deletion }, [
    ["Deletion completed", longUnused, 200, { dry_run: false, metrics }],
    ["Deletion not possible", but(longUnused, { body: unexpected }), 400, refusal],
    ["Forbidden", onPersonalPlan, 403, imageError],
  ]),
];
