import { closest, distance } from "fastest-levenshtein";

/** `; did you mean "x"?` when one of the candidates is near to what was written, else nothing. */
export function suggestion(written: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return "";
  const near = closest(
    written.toLowerCase(),
    candidates.map((candidate) => candidate.toLowerCase()),
  );
  const candidate = candidates.find((each) => each.toLowerCase() === near);
  if (!candidate || distance(written.toLowerCase(), near) > Math.max(2, written.length / 3)) return "";
  return `; did you mean "${candidate}"?`;
}
