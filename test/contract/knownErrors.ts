/** A status that Docker's OpenAPI document lacks. */
interface MissingStatus {
  /** The methods and paths that answer so, as the document writes them. */
  answers: RegExp;
  status: number;
  /** The schema of the answer; null: it has no body. */
  schema: string | null;
  reason: string;
}

/** A field that the document describes otherwise than it is. */
interface WrongField {
  schema: string;
  field: string;
  /** Its schema; "optional": it may be left out. */
  actual: object | "optional";
  reason: string;
}

export const missingStatuses: MissingStatus[] = [
  {
    answers: /^DELETE .v2.access-tokens.\{uuid\}$/,
    status: 202,
    schema: null,
    reason: "204 in the document; two public clients met 202, and one of them requires it",
  },
  {
    answers: /^(GET|POST|PATCH|DELETE) .v2.access-tokens/,
    status: 403,
    schema: "Error",
    reason: "a login by access token is refused (docker/terraform-provider-docker #84)",
  },
  {
    answers: /^PATCH .v2.access-tokens.\{uuid\}$/,
    status: 404,
    schema: "Error",
    reason: "only GET and DELETE of a token that is not there are documented",
  },
  {
    answers: /^GET .v2.access-tokens$/,
    status: 404,
    schema: "Error",
    reason: "a page that is not there is documented for lists of repositories alone",
  },
  {
    answers: /^GET .*tags$/,
    status: 400,
    schema: "error",
    reason: "the document has no answer to a page that is no number, though the list of repositories has",
  },
  {
    answers: /^(GET|HEAD) .*tags/,
    status: 401,
    schema: "error",
    reason: "the document has no answer to a token that has expired, though those of repositories have",
  },
  {
    answers: /./,
    status: 429,
    schema: "Error",
    reason: "the document describes the rate limit in prose, for all routes at once; a locked login answers so too",
  },
  {
    answers: /^POST .v2.(auth.token|users.(2fa-)?login)$/,
    status: 400,
    schema: "Error",
    reason: "the document has no answer to a body that lacks something",
  },
  {
    answers: /^(POST|PUT|PATCH) /,
    status: 415,
    schema: "Error",
    reason: "nor to one that is not JSON",
  },
  {
    answers: /^PUT .v2.orgs.\{name\}.settings$/,
    status: 400,
    schema: "ValueError",
    reason: "nor here, though all three settings are required",
  },
];

const flag = { type: "boolean" };
const link = { type: "string", nullable: true };
const inBoth = "null on the first page or the last, as the document's own examples have it";

export const wrongFields: WrongField[] = [
  { schema: "getAccessTokensResponse", field: "next", actual: link, reason: inBoth },
  { schema: "getAccessTokensResponse", field: "previous", actual: link, reason: inBoth },
  { schema: "accessToken", field: "expires_at", actual: "optional", reason: "a token that never expires has none" },
  {
    schema: "tag",
    field: "images",
    actual: { type: "array", items: { $ref: "#/schemas/image" } },
    reason: "an object in the document, an array on the wire (docker/docs #20552)",
  },
  { schema: "tag", field: "v2", actual: flag, reason: "a text in the document, a boolean in every client" },
  { schema: "tag", field: "status", actual: "optional", reason: "it is tag_status in every client" },
  {
    schema: "image",
    field: "variant",
    actual: { type: "string", nullable: true },
    reason: "most architectures have no variant",
  },
  { schema: "image", field: "os_version", actual: { type: "string", nullable: true }, reason: "most systems say none" },
  { schema: "image", field: "layers", actual: "optional", reason: "lists of tags come without layers" },
];

/** Of these, each answer has the fields that its area has. */
export const errorSchemas = new Set([
  "Error",
  "error",
  "ValueError",
  "PostUsersLoginErrorResponse",
  "PostUsers2FALoginErrorResponse",
  "rpcStatus",
  "protobufAny",
]);
