import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { code } from "./markdown.mts";

/** An example in each language that it is there for. */
export interface Examples {
  typescript: string;
  python: string | undefined;
  go: string | undefined;
  yaml: string | undefined;
}

/** Reads `docs/examples`; what it has in Python and Go is generated, and says so in its first line. */
export function exampleReader(folder: string): (token: string) => Examples {
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const generated = (file: string) => (existsSync(join(folder, file)) ? read(file).replace(/^.*\n\n/, "") : undefined);
  return (token) => ({
    typescript: read(`${token}.ts`),
    python: generated(`python/${token}.py`),
    go: generated(`go/${token}.go`),
    yaml: existsSync(join(folder, `${token}.yaml`)) ? read(`${token}.yaml`) : undefined,
  });
}

const folded = { python: "Python", go: "Go", yaml: "YAML" } as const;

/** TypeScript as it is, the others folded: neither GitHub nor npm shows tabs. */
export function exampleBlocks(examples: Examples): string[] {
  const others = (Object.keys(folded) as (keyof typeof folded)[]).flatMap((language) => {
    const text = examples[language];
    return text === undefined ? [] : [fold(folded[language], code(language, text))];
  });
  return [code("ts", examples.typescript), ...others];
}

function fold(summary: string, content: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${content}\n\n</details>`;
}
