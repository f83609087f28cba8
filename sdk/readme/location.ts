import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** Where a file is on the web. */
export interface Location {
  /** The file itself, which links start from. */
  readonly page: string;
  /** Its contents, which images start from. */
  readonly raw: string;
  /** The folder of the whole repository, for links that begin with a slash. */
  readonly pageRoot: string;
  readonly rawRoot: string;
}

/** How hosts of source code name a page and a file's contents; GitHub's way is that of most others too. */
const forms: { host: RegExp; page: string; raw: string }[] = [
  { host: /(^|\.)gitlab\b/, page: "-/blob", raw: "-/raw" },
  { host: /(^|\.)bitbucket\.org$/, page: "src", raw: "raw" },
  { host: /./, page: "blob", raw: "raw" },
];

export function locate(file: {
  path: string;
  source: string;
  ref: string;
  pathInSource: string | undefined;
}): Location {
  const repository = addressOf(file.source);
  const form = forms.find(({ host }) => host.test(new URL(repository).hostname));
  const path = encoded(file.pathInSource ?? pathFromGit(file.path));
  const root = (kind = "") => `${repository}/${kind}/${encoded(file.ref)}/`;
  const [pageRoot, rawRoot] = [root(form?.page), root(form?.raw)];
  return { page: `${pageRoot}${path}`, raw: `${rawRoot}${path}`, pageRoot, rawRoot };
}

function addressOf(source: string): string {
  const url = URL.canParse(source) ? new URL(source) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return `${url.origin}${url.pathname.replace(/(?:\.git)?\/*$/, "")}`;
  throw new Error(`source must be the repository's address, like https://github.com/acme/api, not ${source}.`);
}

function pathFromGit(path: string): string {
  const file = realpathSync(path);
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return relative(folder, file).split(sep).join("/");
    if (folder === dirname(folder)) break;
  }
  throw new Error("no folder above it has .git, so its path in the repository is not known. Set pathInSource.");
}

function encoded(path: string): string {
  return path.replace(/^\/+/, "").split("/").map(encodeURIComponent).join("/");
}
