import type { AnyFunction, AnyResource } from "../../dist/provider/index.js";
import { table } from "./markdown.mts";
import { firstSentence } from "./words.mts";

interface Definitions {
  resources: readonly AnyResource[];
  functions: readonly AnyFunction[];
}

const errorsOfAnyCall = table(
  ["Error", "What to do"],
  [
    [
      "No credentials, or a username without a password.",
      "Set one of the three kinds of [credentials](../../README.md#credentials). The message names what is missing.",
    ],
    [
      "The credentials were refused (401).",
      "The message says which were used. With two-factor authentication or single sign-on use an access token for the password, or set `DOCKER_2FA_CODE`.",
    ],
    [
      "Not allowed (403).",
      "See Permissions and plan on the page: a role, a scope or a plan is missing, or an access token is used where only a password will do.",
    ],
    [
      "Rate limited (429).",
      "Nothing: requests wait and go on by themselves, and a line says for how long. If it still fails, run again later.",
    ],
    [
      "Not reached, cut off, or answered with something else than JSON.",
      "Check the network, `HTTPS_PROXY` and `dockerhub:hubUrl`, and run again.",
    ],
    [
      "Inputs that Docker Hub would not take.",
      "The preview names each property, the rule and what was given; nothing was sent.",
    ],
  ],
);

/** The index of the reference pages, with the errors that all pages share. */
export function indexPage({ resources, functions }: Definitions): string {
  return [
    "# Reference",
    "What a program can declare and call. [Which operation of Docker Hub's API is offered by what](../seed-api-coverage.md) is a page of its own.",
    "## Resources",
    list("Resource", resources.filter(isOfToday)),
    "## Functions",
    list("Function", functions.filter(isOfToday)),
    "## The retired v1 API",
    "In the module `v1`, for servers that still have it: Docker removed it from Docker Hub on 2022-08-23.",
    list("Resource", resources.filter(isRetired)),
    list("Function", functions.filter(isRetired)),
    "## Errors of any call",
    errorsOfAnyCall,
  ].join("\n\n");
}

function list(kind: string, definitions: readonly (AnyResource | AnyFunction)[]): string {
  return table(
    [kind, "What it is"],
    definitions
      .toSorted((a, b) => (a.token < b.token ? -1 : 1))
      .map(({ token, docs }) => [`[${token}](${token}.md)`, firstSentence(docs.about)]),
  );
}

function isRetired({ token }: AnyResource | AnyFunction): boolean {
  return token.startsWith("v1.");
}

function isOfToday(definition: AnyResource | AnyFunction): boolean {
  return !isRetired(definition);
}
