// Anything that Markdown, HTML or GitHub could take for more than text: markup, links, mentions, issues, formulas.
const active = /[&<>"'`*_[\]\\|~#@$]|:(?![\s\d])|www/g;

/** Text that is shown as it is. */
export function escaped(text: string): string {
  return text.replace(active, (found) => `&#${found.charCodeAt(0)};${found.slice(1)}`);
}

/** The same, as code. */
export function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

/** Lines as a block of code, with a fence that is longer than any in the text, such as one in an overview. */
export function fenced(lines: string[], language: string): string {
  const ticks = lines.flatMap((text) => text.match(/`+/g) ?? []);
  const fence = "`".repeat(Math.max(3, ...ticks.map(({ length }) => length + 1)));
  return `${fence}${language}\n${lines.join("\n")}\n${fence}`;
}
