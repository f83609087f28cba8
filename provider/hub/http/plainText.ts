/** Whole control sequences of terminals (ECMA-48), in their forms of 7 and of 8 bits; one that does not end takes the rest. */
const sequences = new RegExp(
  [
    // CSI: colours, cursor movements.
    "(?:\\x1b\\[|\\x9b)[\\x30-\\x3f]*[\\x20-\\x2f]*[\\x40-\\x7e]?",
    // OSC, DCS, SOS, PM, APC: titles, links, the clipboard.
    "(?:\\x1b[\\]PX^_]|[\\x9d\\x90\\x98\\x9e\\x9f])[^\\x07\\x1b\\x9c]*(?:\\x07|\\x1b\\\\|\\x9c)?",
    "\\x1b[\\x20-\\x2f]*[\\x30-\\x7e]?",
  ].join("|"),
  "g",
);

/** What a terminal does not show as it stands: controls, directions, what has no width, half of a pair, what has no meaning. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Somebody else's text as one line of what can be read: nothing that a terminal obeys, or that hides in it, is left. */
export function plain(text: string): string {
  return text.replace(sequences, "").replace(/\s+/g, " ").replace(hidden, "").replace(/ {2,}/g, " ").trim();
}

/** At most so many characters of a text, and a sign where there are more. None is cut in half. */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length).join("")}…` : text;
}

/** The text with a name for each character that would not show, e.g. `\u202e`. */
export function escaped(text: string): string {
  return text.replace(hidden, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
