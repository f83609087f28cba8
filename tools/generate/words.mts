import type { FunctionDocs, ResourceDocs } from "../../dist/provider/index.js";

/** What the docs of a definition say in the schema and in editors, and where its page is. Markdown. */
export function description(docs: ResourceDocs | FunctionDocs, page: string, id = ""): string {
  return [
    docs.about,
    ...("destroy" in docs
      ? [`Destroy: ${lowerFirst(docs.destroy)}`, `Id: ${id}.`]
      : [`Calls: ${lowerFirst(docs.calls)}`]),
    `Needs: ${lowerFirst(docs.permissions)}`,
    `[Inputs, outputs, errors and what to do about them](${page})`,
  ].join("\n\n");
}

export function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

export function firstSentence(text: string): string {
  return text.match(/^.*?\.(?=\s|$)/s)?.[0] ?? text;
}
