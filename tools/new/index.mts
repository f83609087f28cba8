/** `npm run new -- TagRetention` or `npm run new -- getTeams`: writes the files that CONTRIBUTING names for one. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as skeleton from "./skeleton.mts";

const [token = "", ...rest] = process.argv.slice(2);
const list = "provider/definitions.ts";
const isFunction = /^[a-z]/.test(token);
const file = token.charAt(0).toLowerCase() + token.slice(1);
const kind = isFunction ? "functions" : "resources";
const names = { token, file };
const texts: Record<string, string> = {
  [`provider/${kind}/${file}.ts`]: (isFunction ? skeleton.fn : skeleton.resource)(names),
  [`docs/examples/${token}.ts`]: (isFunction ? skeleton.functionExample : skeleton.resourceExample)(names),
  [`test/integration/${file}.test.ts`]: (isFunction ? skeleton.functionTest : skeleton.resourceTest)(names),
};

const problem = whatIsWrong();
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  for (const [path, text] of Object.entries(texts)) writeFileSync(path, text);
  writeFileSync(list, withDefinition(readFileSync(list, "utf8")));
  execFileSync("node_modules/.bin/biome", ["check", "--write", list, ...Object.keys(texts)], { stdio: "ignore" });
  console.log(`Written: ${Object.keys(texts).join(", ")}; listed in ${list}.`);
  console.log(
    "Next: describe it, write its calls in provider/hub/areas/, then run `npm run generate`. See CONTRIBUTING.md.",
  );
}

function whatIsWrong(): string | undefined {
  if (rest.length > 0 || !/^([A-Z]|get[A-Z])[A-Za-z0-9]+$/.test(token)) {
    return `"${[token, ...rest].join(" ")}" is not a valid name. A resource is named like TagRetention, a function like getTeams.`;
  }
  const taken = Object.keys(texts).find((path) => existsSync(path));
  return taken && `${taken} exists already.`;
}

/** The list with one more import and one more entry; the formatter puts the imports in order. */
function withDefinition(text: string): string {
  const opening = new RegExp(`(export const ${kind}[^=]*= \\[\\n)`);
  if (!opening.test(text)) throw new Error(`${list} has no list of ${kind}.`);
  const imported = text.replace(/\nimport /, `\nimport { ${file} } from "./${kind}/${file}";\nimport `);
  return imported.replace(opening, `$1  ${file},\n`);
}
