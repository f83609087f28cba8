import { type Form, known, passed, typesUsed } from "./forms.mts";
import type { PackageSchema } from "./schema.mts";
import { functionFile } from "./sdkFunction.mts";
import { resourceFile } from "./sdkResource.mts";
import { typesFile } from "./sdkTypes.mts";

const header = "// Generated from schema.json by tools/generate; do not edit.";

/** A class or a function of the SDK: the file that it has for itself. */
interface Member {
  module: string;
  file: string;
  text: (forms: Forms) => string;
}

/** How types are written for what is known, and for what a program passes. */
export interface Forms {
  known: Form;
  passed: Form;
}

/** The SDK's files by name: one for each class and function, the types that they share, and an index for each module. */
export function sdkFiles(schema: PackageSchema): Record<string, string> {
  const forms = { known, passed: passed(schema.types) };
  const members: Member[] = [
    ...Object.entries(schema.resources).map(([token, resource]) => ({
      ...place(token),
      text: (forms: Forms) => resourceFile(token, resource, forms),
    })),
    ...Object.entries(schema.functions).map(([token, definition]) => ({
      ...place(token),
      text: (forms: Forms) => functionFile(token, definition, forms),
    })),
  ];
  const modules = [...new Set(members.map(({ module }) => module))].filter(Boolean).sort();
  return Object.fromEntries(
    Object.entries({
      ...Object.fromEntries(
        members.map(({ module, file, text }) => [`${module}${module && "/"}${file}.ts`, text(forms)]),
      ),
      "types.ts": typesFile(schema.types, typesUsed(schema), forms),
      "index.ts": index(members, "", ["types"], modules),
      ...Object.fromEntries(modules.map((module) => [`${module}/index.ts`, index(members, module, [], [])])),
    }).map(([name, text]) => [name, `${header}\n${text}`]),
  );
}

function place(token: string): { module: string; file: string } {
  const [, module = "", name = ""] = token.split(":");
  return { module: module === "index" ? "" : module, file: `${name.charAt(0).toLowerCase()}${name.slice(1)}` };
}

function index(members: Member[], module: string, more: string[], modules: string[]): string {
  const files = [...members.filter((member) => member.module === module).map(({ file }) => file), ...more].sort();
  return [
    ...files.map((file) => `export * from "./${file}";`),
    ...modules.map((name) => `export * as ${name} from "./${name}";`),
  ].join("\n");
}
