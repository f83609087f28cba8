import { readFileSync } from "node:fs";
import { RunError } from "@pulumi/pulumi";
import { cutAtHeading } from "./cut";
import { absolute } from "./links";
import { type Location, locate } from "./location";

/** What `readme` does with a file. */
export interface ReadmeOptions {
  /** The address of the repository that the file is in, such as `https://github.com/acme/api`. Without it links stay as they are. */
  source?: string;
  /** The branch, tag or commit that links lead to. Default: `HEAD`, the default branch. */
  ref?: string;
  /** The file's path in that repository. Default: its path from the folder that has `.git`. */
  pathInSource?: string;
  /**
   * What to do with a text that is too long for Docker Hub: `error`, which is the default, or `cut`, at a heading, with a link
   * to the whole, which needs `source`.
   */
  tooLong?: "error" | "cut";
}

/** The most that Docker Hub takes, in bytes. */
const limit = 25_000;

/**
 * Reads a Markdown file for `fullDescription`. With `source`, relative links and images become absolute, as Docker Hub needs
 * them; code stays as it is.
 */
export function readme(path: string, options: ReadmeOptions = {}): string {
  const { source, ref = "HEAD", pathInSource, tooLong = "error" } = options;
  try {
    const text = read(path);
    const location = source === undefined ? undefined : locate({ path, source, ref, pathInSource });
    const whole = (location ? absolute(text, location) : text).trim();
    const bytes = Buffer.byteLength(whole);
    return bytes <= limit ? whole : shortened(whole, bytes, tooLong, location);
  } catch (error) {
    throw new RunError(`readme ${path}: ${error instanceof Error ? error.message : error}`);
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const reason = typeof error === "object" && error !== null && "code" in error ? error.code : error;
    throw new Error(`can't be read (${reason}).`, { cause: error });
  }
}

function shortened(text: string, bytes: number, tooLong: string, location: Location | undefined): string {
  const size = `${bytes.toLocaleString("en")} bytes; Docker Hub takes ${limit.toLocaleString("en")}`;
  if (tooLong !== "cut") throw new Error(`${size}. Shorten it, or set tooLong: "cut".`);
  if (!location) throw new Error(`${size}. tooLong: "cut" needs source, for the link to the whole.`);
  const cut = cutAtHeading(text, limit, location.page);
  if (cut === undefined) throw new Error(`${size}, and no heading ends a part that fits. Shorten its first section.`);
  return cut;
}
