import { readdirSync, readFileSync } from "node:fs";
import { parse } from "node:path";
import ts from "typescript";

/** What a name is for, and how such names look. */
const forms = {
  resource: [/^[A-Z][A-Za-z0-9]+$/, "A resource has a name such as TagRetention, a function one such as getTeams."],
  function: [/^[a-z][A-Za-z0-9]+$/, "A resource has a name such as TagRetention, a function one such as getTeams."],
  area: [/^[a-z][A-Za-z0-9]+$/, "An area has a name such as webhooks."],
} as const;

/** Where a name would meet another one; file names differ by more than capitals, for macOS and Windows. */
const folders = {
  resource: ["provider/resources", "provider/functions", "sdk", "sdk/native", "docs/examples"],
  function: ["provider/resources", "provider/functions", "sdk", "sdk/native", "docs/examples"],
  area: ["provider/hub/areas"],
};

/** The list in which it becomes a name of the program. */
const lists = {
  resource: "provider/definitions.ts",
  function: "provider/definitions.ts",
  area: "provider/hub/index.ts",
};

/** Why a name can't be used, if it can't. `file` is what files and exported constants are called by it. */
export function whatIsWrong(kind: keyof typeof forms, name: string, file: string): string | undefined {
  const [form, advice] = forms[kind];
  if (!form.test(name)) return `"${name}" is not a valid name. ${advice}`;
  if (isReserved(file)) return `"${name}" is not a valid name: "${file}" is a word of the language. ${advice}`;
  for (const folder of folders[kind]) {
    const taken = readdirSync(folder).find((each) => parse(each).name.toLowerCase() === file.toLowerCase());
    if (taken !== undefined) return `${folder}/${taken} exists already. Choose another name.`;
  }
  const list = lists[kind];
  if (new RegExp(`\\b${file}\\b`).test(readFileSync(list, "utf8"))) {
    return `${list} has another "${file}" already. Choose another name.`;
  }
  return undefined;
}

function isReserved(word: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, word);
  const token = scanner.scan();
  return token >= ts.SyntaxKind.FirstReservedWord && token <= ts.SyntaxKind.LastFutureReservedWord;
}
