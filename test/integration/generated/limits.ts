/** One, two and four bytes in UTF-8; the last is two units of UTF-16. */
const characters = ["a", "é", "\u{1f600}"];
const longest = 30_000;

/** Of each character the shortest and the longest text that are accepted, where there are any. */
export function textsAtTheLimits(isAccepted: (text: string) => boolean): string[] {
  return characters.flatMap((character) => {
    const accepts = (count: number) => isAccepted(character.repeat(count));
    const first = [0, 1, 2, 3, 4, 5, 6].find(accepts);
    if (first === undefined) return [];
    return [first, lastAccepted(first, accepts)].map((count) => character.repeat(count));
  });
}

function lastAccepted(first: number, accepts: (count: number) => boolean): number {
  let [accepted, refused] = [first, longest];
  while (refused - accepted > 1) {
    const middle = Math.floor((accepted + refused) / 2);
    if (accepts(middle)) accepted = middle;
    else refused = middle;
  }
  return accepted;
}
