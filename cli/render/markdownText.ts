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
