import type { Example, Stage } from "./example";

const host = { Host: "index.docker.io", Accept: "application/json" };
const json = { ...host, "Content-Type": "application/json" };
const wantsToken = { ...json, "X-Docker-Token": "true" };
const image = { id: "9e89cc6f0bc3c38722009fe6857087b486531f9a779a0c17e3ed29dae8f12c4f" };
const stored = [{ ...image, checksum: "b486531f9a779a0c17e3ed29dae8f12c4f9e89cc6f0bc3c38722009fe6857087" }];
const listed = [
  ...stored,
  {
    id: "ertwetewtwe38722009fe6857087b486531f9a779a0c1dfddgfgsdgdsgds",
    checksum: "34t23f23fc17e3ed29dae8f12c4f9e89cc6f0bsdfgfsdgdsgdsgerwgew",
  },
];
const printed = { Vary: "Accept", "Content-Type": "application/json" };
const granted = (repository: string, access: string) => ({
  ...printed,
  "WWW-Authenticate": `Token signature=123abc,repository="${repository}",access=${access}`,
  "X-Docker-Token": `signature=123abc,repository="${repository}",access=${access}`,
  "X-Docker-Endpoints": "registry-1.docker.io",
});

const basic = (username: string, password: string) => ({
  headers: { Authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}` },
});
const foo = basic("foo", "secret");
const admin = basic("docker-admin", "secret");

/** The repository is there, with two images. */
const existing = (path: string, owner: typeof foo) => async (stage: Stage) => {
  await stage.send(`PUT ${path}/`, { ...json, ...owner.headers }, listed);
  return owner;
};
/** A token was granted, as the first example shows. */
const authorized = (path: string, owner: typeof foo) => async (stage: Stage) => {
  const { headers } = await stage.send(`PUT ${path}/`, { ...wantsToken, ...owner.headers }, [image]);
  return { headers: { Authorization: `Token ${headers["x-docker-token"]}` } };
};
const [ofUser, ofLibrary] = ["/v1/repositories/foo/bar", "/v1/repositories/foobar"];

/** The v1 API's own page. Its two repositories' tokens are printed alike; a library's names the library here. */
export const v1Examples: Example[] = [
  {
    name: "PUT /v1/repositories/(namespace)/(repo_name)/",
    request: `PUT ${ofUser}/`,
    headers: wantsToken,
    body: [image],
    given: () => foo,
    answer: { status: 200, headers: granted("foo/bar", "write"), body: "" },
  },
  {
    name: "DELETE /v1/repositories/(namespace)/(repo_name)/",
    request: `DELETE ${ofUser}/`,
    headers: wantsToken,
    body: "",
    given: existing(ofUser, foo),
    answer: { status: 202, headers: granted("foo/bar", "delete"), body: "" },
  },
  {
    name: "PUT /v1/repositories/(repo_name)/",
    request: `PUT ${ofLibrary}/`,
    headers: wantsToken,
    body: [image],
    given: () => admin,
    answer: { status: 200, headers: granted("library/foobar", "write"), body: "" },
  },
  {
    name: "DELETE /v1/repositories/(repo_name)/",
    request: `DELETE ${ofLibrary}/`,
    headers: wantsToken,
    body: "",
    given: existing(ofLibrary, admin),
    answer: { status: 202, headers: granted("library/foobar", "delete"), body: "" },
  },
  {
    name: "PUT /v1/repositories/(namespace)/(repo_name)/images",
    request: `PUT ${ofUser}/images`,
    headers: json,
    body: stored,
    given: existing(ofUser, foo),
    answer: { status: 204, headers: printed },
  },
  {
    name: "GET /v1/repositories/(namespace)/(repo_name)/images",
    request: `GET ${ofUser}/images`,
    headers: host,
    given: async (stage) => {
      await existing(ofUser, foo)(stage);
      return {};
    },
    answer: { status: 200, headers: printed, body: listed },
  },
  {
    name: "PUT /v1/repositories/(repo_name)/images",
    request: `PUT ${ofLibrary}/images`,
    headers: json,
    body: stored,
    given: existing(ofLibrary, admin),
    answer: { status: 204, headers: printed },
  },
  {
    name: "GET /v1/repositories/(repo_name)/images",
    request: `GET ${ofLibrary}/images`,
    headers: host,
    given: async (stage) => {
      await existing(ofLibrary, admin)(stage);
      return {};
    },
    answer: { status: 200, headers: printed, body: listed },
  },
  {
    name: "PUT /v1/repositories/(repo_name)/auth",
    request: `PUT ${ofLibrary}/auth`,
    headers: host,
    given: authorized(ofLibrary, admin),
    answer: { status: 200, headers: printed, body: "OK" },
  },
  {
    name: "PUT /v1/repositories/(namespace)/(repo_name)/auth",
    request: `PUT ${ofUser}/auth`,
    headers: host,
    given: authorized(ofUser, foo),
    answer: { status: 200, headers: printed, body: "OK" },
  },
  {
    // Printed bare here and quoted elsewhere; it is declared as JSON, so quoted it is.
    name: "GET /v1/users/",
    request: "GET /v1/users/",
    headers: host,
    given: () => foo,
    answer: { status: 200, headers: printed, body: "OK" },
  },
  {
    name: "POST /v1/users/",
    request: "POST /v1/users/",
    headers: json,
    body: { email: "someone@example.com", password: "toto42", username: "foobar" },
    answer: { status: 201, headers: printed, body: "User Created" },
  },
  {
    name: "PUT /v1/users/(username)/",
    request: "PUT /v1/users/fakeuser/",
    headers: json,
    body: { email: "someone@example.com", password: "toto42" },
    given: () => basic("fakeuser", "secret"),
    answer: { status: 204, headers: printed },
  },
];

/** The page of a book. It shows two requests with curl, whose `Accept` is any, and names the other routes. */
export const v1BookExamples: Example[] = [
  {
    name: "User Login: GET /v1/users",
    request: "GET /v1/users",
    headers: { Host: "index.docker.io", Accept: "*/*" },
    given: () => foo,
    answer: { status: 200, body: "OK" },
  },
  {
    // Printed with a small "c"; the API's own page has a capital.
    name: "User Register: POST /v1/users",
    request: "POST /v1/users",
    headers: json,
    body: { email: "someone@example.com", password: "password", username: "someone" },
    answer: { status: 201, body: "User Created" },
  },
  ...v1Examples
    .filter(({ name }) => !/^(GET|POST) .v1.users/.test(name))
    .map(({ name, answer: { status }, ...example }) => ({ name: `named: ${name}`, ...example, answer: { status } })),
];
