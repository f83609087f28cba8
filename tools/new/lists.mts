/** The list of definitions with one more. The formatter puts imports in order. */
export function withDefinition(text: string, kind: "resources" | "functions", file: string): string {
  const imported = after(text, /^import .*;\n/m, `import { ${file} } from "./${kind}/${file}";\n`);
  return after(imported, new RegExp(`^export const ${kind}\\b.*\\[\\n`, "m"), `  ${file},\n`);
}

/** The client with one more area. */
export function withArea(text: string, area: string, className: string): string {
  const imported = after(
    text,
    /^import .* from "\.\/areas\/.*;\n/m,
    `import { ${className} } from "./areas/${area}";\n`,
  );
  const typed = after(imported, /^export interface Hub \{\n/m, `  ${area}: ${className};\n`);
  return after(typed, /^ {2}return \{\n/m, `    ${area}: new ${className}(client),\n`);
}

function after(text: string, place: RegExp, line: string): string {
  if (!place.test(text)) throw new Error(`There is no line like ${place} to add "${line.trim()}" after.`);
  return text.replace(place, (found) => found + line);
}
