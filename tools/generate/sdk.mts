import { type Form, known, passed, pathOf, typesUsed } from "./forms.mts";
import type { PackageSchema } from "./schema.mts";
import { functionFile } from "./sdkFunction.mts";
import { providerFile } from "./sdkProvider.mts";
import { resourceFile } from "./sdkResource.mts";
import { typesFile } from "./sdkTypes.mts";

const header = "// Generated from schema.json by tools/generate; do not edit.";

/** The first line of what programs import: on an older Node they get a sentence, not a failure of what is loaded next. */
const nodeFirst = 'require("#node").orThrow();';

/** How types are written for what is known, and for what a program passes. */
export interface Forms {
  known: Form;
  passed: Form;
}

/** Who runs what a class or function stands for: the dynamic provider, or the native plugin. */
export type Host = "dynamic" | "native";

/** A class or a function of the SDK: the file that it has for itself. */
interface Member {
  module: string;
  file: string;
  text: (host: Host) => string;
}

/** The SDK's files by name: for each host one for each class and function and an index for each module; the types. */
export function sdkFiles(schema: PackageSchema, exampleOf: (token: string) => string): Record<string, string> {
  const example = (token: string, host: Host) =>
    exampleOf(pathOf(token)).replace(
      '"pulumi-dockerhub"',
      host === "native" ? '"pulumi-dockerhub/native"' : '"pulumi-dockerhub"',
    );
  const forms = { known, passed: passed(schema.types) };
  const members: Member[] = [
    ...Object.entries(schema.resources).map(([token, resource]) => ({
      ...place(token),
      text: (host: Host) => resourceFile(token, resource, example(token, host), forms, host),
    })),
    ...Object.entries(schema.functions).map(([token, definition]) => ({
      ...place(token),
      text: (host: Host) => functionFile(token, definition, example(token, host), forms, host),
    })),
  ];
  const files = {
    ...sources(members, "dynamic", ["./readme", "./types"]),
    ...sources(members, "native", ["./provider", "../readme", "../types"]),
    "types.ts": typesFile(schema.types, typesUsed(schema), forms),
    "native/provider.ts": providerFile(schema.config.variables, forms),
  };
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, `${header}\n${text}`]));
}

function sources(members: Member[], host: Host, more: string[]): Record<string, string> {
  const folder = host === "native" ? "native/" : "";
  const modules = [...new Set(members.map(({ module }) => module))].filter(Boolean);
  const files = members.map(({ module, file, text }) => [`${folder}${module}${module && "/"}${file}.ts`, text(host)]);
  const indexes = modules.map((module) => [`${folder}${module}/index.ts`, index(members, module, [], [])]);
  return Object.fromEntries([
    ...files,
    ...indexes,
    [`${folder}index.ts`, `${nodeFirst}\n\n${index(members, "", more, modules)}`],
  ]);
}

function place(token: string): { module: string; file: string } {
  const [, module = "", name = ""] = token.split(":");
  return { module: module === "index" ? "" : module, file: `${name.charAt(0).toLowerCase()}${name.slice(1)}` };
}

function index(members: Member[], module: string, more: string[], modules: string[]): string {
  const files = members.filter((member) => member.module === module).map(({ file }) => `./${file}`);
  return [
    ...[...files, ...more].map((file) => `export * from "${file}";`),
    ...modules.map((name) => `export * as ${name} from "./${name}";`),
  ].join("\n");
}
