import type { parser as markdown } from "@lezer/markdown";

type Tree = ReturnType<typeof markdown.parse>;
type SyntaxNode = Tree["topNode"];

/** A part of a text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** `[label]: target`, which any number of links and images may refer to. */
export interface Definition extends Span {
  readonly label: string;
}

/** What a Markdown text has that leads elsewhere, and its parts. */
export interface Markdown {
  /** The targets of links and images, with the angle brackets that they may stand in. */
  readonly targets: readonly (Span & { readonly isImage: boolean })[];
  /** Tags and blocks of HTML, without comments. */
  readonly html: readonly Span[];
  readonly definitions: readonly Definition[];
  /** Where labels of definitions are used. */
  readonly uses: readonly { readonly label: string; readonly at: number }[];
  /** Where the headings begin that stand in no list or quotation. */
  readonly headings: readonly number[];
}

/** The parser is loaded by the first call: most programs read no Markdown, and should not wait for it. */
export function parse(text: string): Markdown {
  const { parser, Table }: typeof import("@lezer/markdown") = require("@lezer/markdown");
  const tree = parser.configure(Table).parse(text);
  const links = all(tree, /^(?:Link|Image)$/);
  const definitions = all(tree, /^LinkReference$/);
  const labels = links.flatMap((node) => {
    const label = node.getChild("URL") ? undefined : labelOf(node, text);
    return label === undefined ? [] : [{ label, at: node.from, isImage: node.name === "Image" }];
  });
  const ofImages = new Set(labels.filter(({ isImage }) => isImage).map(({ label }) => label));
  const defined = definitions.map((node) => ({ label: labelOf(node, text) ?? "", from: node.from, to: node.to }));
  return {
    targets: [...links, ...definitions].flatMap((node) => {
      const target = node.getChild("URL");
      const isImage =
        node.name === "Image" || (node.name === "LinkReference" && ofImages.has(labelOf(node, text) ?? ""));
      // `[^1]: word` is a footnote.
      const isFootnote = node.name === "LinkReference" && text.startsWith("[^", node.from);
      return target && !isFootnote ? [{ from: target.from, to: target.to, isImage }] : [];
    }),
    html: all(tree, /^HTML(?:Block|Tag)$/).map(({ from, to }) => ({ from, to })),
    definitions: defined,
    uses: labels.map(({ label, at }) => ({ label, at })),
    headings: all(tree, /^(?:ATX|Setext)Heading/)
      .filter(({ parent }) => parent?.name === "Document")
      .map(({ from }) => from),
  };
}

function all(tree: Tree, names: RegExp): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  tree.iterate({
    enter: ({ name, node }) => {
      if (names.test(name)) found.push(node);
    },
  });
  return found;
}

/** What refers to a definition, or names one: `[text][label]`, `[label][]`, `[label]`. Case and white space do not count. */
function labelOf(node: SyntaxNode, text: string): string | undefined {
  const label = node.getChild("LinkLabel");
  const written = label && label.to - label.from > 2 ? text.slice(label.from + 1, label.to - 1) : shown(node, text);
  return written?.trim().replace(/\s+/g, " ").toLowerCase();
}

function shown(node: SyntaxNode, text: string): string | undefined {
  const [open, close] = node.getChildren("LinkMark");
  return open && close ? text.slice(open.to, close.from) : undefined;
}
