import { scimError } from "./answers";

/** Whether a filter is true of something whose attributes are read by their names in lower case. */
export type Filter = (read: (attribute: string) => string[]) => boolean;

const comparisons: Record<string, (held: string, wanted: string) => boolean> = {
  eq: (held, wanted) => held === wanted,
  ne: (held, wanted) => held !== wanted,
  co: (held, wanted) => held.includes(wanted),
  sw: (held, wanted) => held.startsWith(wanted),
};

/** Reads a filter with the operators that Docker's document lists: eq, ne, co, sw, and, or, not, parentheses. */
export function parseFilter(text: string): Filter {
  const tokens = text.match(/[()]|"(?:[^"\\]|\\.)*"|[^\s()"]+/g) ?? [];
  const next = (): string => tokens.shift() ?? "";
  const takes = (word: string): boolean => {
    if (tokens[0]?.toLowerCase() !== word) return false;
    tokens.shift();
    return true;
  };
  const either = (): Filter => {
    const parts = [both()];
    while (takes("or")) parts.push(both());
    return (read) => parts.some((part) => part(read));
  };
  const both = (): Filter => {
    const parts = [one()];
    while (takes("and")) parts.push(one());
    return (read) => parts.every((part) => part(read));
  };
  const one = (): Filter => {
    if (takes("not")) {
      const inner = one();
      return (read) => !inner(read);
    }
    if (takes("(")) {
      const inner = either();
      if (!takes(")")) throw invalid(text);
      return inner;
    }
    return comparison(next(), next(), next(), text);
  };
  const filter = either();
  if (tokens.length > 0) throw invalid(text);
  return filter;
}

function comparison(attribute: string, operator: string, value: string, text: string): Filter {
  const compare = comparisons[operator.toLowerCase()];
  if (!compare || value === "" || value === ")") throw invalid(text);
  const wanted = (value.startsWith('"') ? String(JSON.parse(value)) : value).toLowerCase();
  const name = attribute.toLowerCase();
  return (read) => read(name).some((held) => compare(held.toLowerCase(), wanted));
}

function invalid(text: string) {
  return scimError(400, `the filter can't be understood: ${text}`, "invalidFilter");
}
