/** An answer that Docker's OpenAPI document lacks, or describes otherwise than it is. */
interface CorrectedAnswer {
  /** The methods and paths that answer so, as the document writes them. */
  answers: RegExp;
  status: number;
  /** The schema of the answer; null: it has no body; "text": it is not JSON. */
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

export const correctedAnswers: CorrectedAnswer[] = [
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
  {
    answers: /^PATCH .v2.orgs.\{org_name\}.access-tokens/,
    status: 400,
    schema: "ValueError",
    reason: "nor here, though POST of the same fields has one",
  },
  {
    answers: /^\w+ .v2.orgs.\{org_name\}.groups/,
    status: 400,
    schema: "error",
    reason: "nor here, though POST of a team has one",
  },
  {
    answers: /^POST .v2.orgs.\{org_name\}.groups$/,
    status: 404,
    schema: "error",
    reason: "the document has it for GET alone",
  },
  {
    answers: /^GET .v2.orgs.\{org_name\}.groups$/,
    status: 200,
    schema: "page_of_groups",
    reason: "next and previous are null on the first page or the last, as the document's own example has it",
  },
  {
    answers: /^GET .v2.orgs.\{org_name\}.groups.\{group_name\}.members$/,
    status: 200,
    schema: "page_of_group_members",
    reason: "here too",
  },
  {
    answers: /^GET .v2.orgs.\{org_name\}.members$/,
    status: 200,
    schema: "org_member_paginated",
    reason: "a list of pages in the document; clients read one page (docker/terraform-provider-docker)",
  },
  {
    answers: /^GET .v2.orgs.\{org_name\}.members.export$/,
    status: 200,
    schema: "text",
    reason: "a table in CSV, as the document says",
  },
  {
    answers: /^POST .v2.invites.bulk$/,
    status: 202,
    schema: "bulk_invite",
    reason: "the list is one level deeper in the document, against its own example and its clients",
  },
  ...[401, 403, 404].map((status) => ({
    answers: /^POST .v2.invites.bulk$/,
    status,
    schema: "error",
    reason: "only an owner may invite, says the document, but not what others are answered",
  })),
];

/** Schemas of answers that the document writes in place, without their known errors. */
export const ownSchemas = { page_of_groups: pageOf("org_group"), page_of_group_members: pageOf("group_member") };

function pageOf(entry: string) {
  const results = { type: "array", items: { $ref: `#/schemas/${entry}` } };
  return { allOf: [{ $ref: "#/schemas/page" }, { type: "object", properties: { results } }] };
}

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
  { schema: "org_member_paginated", field: "next", actual: link, reason: inBoth },
  { schema: "org_member_paginated", field: "previous", actual: link, reason: inBoth },
  { schema: "getOrgAccessTokensResponse", field: "next", actual: link, reason: inBoth },
  { schema: "getOrgAccessTokensResponse", field: "previous", actual: link, reason: inBoth },
  {
    schema: "org_member",
    field: "role",
    actual: { enum: ["Owner", "Editor", "Member", "Invitee"] },
    reason: "the document's own PUT has the role of an editor too",
  },
  ...["last_logged_in_at", "last_seen_at", "last_desktop_version"].map((field) => ({
    schema: "org_member",
    field,
    actual: "optional" as const,
    reason: "only where an organization has insights, which are not emulated",
  })),
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
  "scim_error",
  // Of the rest, `attributes` leaves out what is not asked for.
  "scim_user",
]);
