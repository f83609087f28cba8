import type { Docs, FunctionDocs, ResourceDocs } from "../../dist/provider/index.js";

/** What the docs of a definition say in the schema and in editors. Markdown. */
export function description(docs: ResourceDocs | FunctionDocs, id = ""): string {
  return [
    docs.about,
    ...("destroy" in docs
      ? [`Destroy: ${lowerFirst(docs.destroy)}`, `Id: ${id}.`]
      : [`Calls: ${lowerFirst(docs.calls)}`]),
    `Needs: ${lowerFirst(docs.permissions)}`,
    endpoints(docs),
  ].join("\n\n");
}

function endpoints({ endpoints }: Docs): string {
  return `Uses ${endpoints.map((endpoint) => `\`${endpoint}\``).join(", ")}.`;
}

export function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

export function firstSentence(text: string): string {
  return text.match(/^.*?\.(?=\s|$)/s)?.[0] ?? text;
}
