import { escaped, shortened } from "../hub";

const longest = 60;

/** A value as messages quote it: as JSON, without what would not show or what a terminal obeys, and no longer than a line. */
export function quote(value: unknown, ofNone = "nothing"): string {
  return shortened(escaped(JSON.stringify(value) ?? ofNone), longest);
}
