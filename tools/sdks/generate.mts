import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import execa from "execa";
import type { Log } from "../engine/cache.mts";
import { goTool } from "../engine/goTool.mts";
import { generateJavaSdk } from "./java.mts";

const module = join(import.meta.dirname, "go");
export const schemaFile = join(import.meta.dirname, "../../schema.json");

/** Writes the SDKs to `python`, `go` and `java` in a folder, by Pulumi's own code generators. */
export async function generateSdks(folder: string, log: Log): Promise<void> {
  const codegen = await codeGenerator(log);
  for (const language of ["python", "go"]) await rm(join(folder, language), { recursive: true, force: true });
  await execa(codegen, ["sdks", schemaFile, folder]);
  // pyproject.toml names it there.
  await copyFile(join(folder, "python/pulumi_dockerhub/README.md"), join(folder, "python/README.md"));
  await writeFile(join(folder, "go/dockerhub/go.mod"), await goModule());
  await generateJavaSdk(schemaFile, join(folder, "java"), log);
}

/** Our program around Pulumi's code generators. */
export async function codeGenerator(log: Log): Promise<string> {
  return join(await goTool({ name: "codegen", module, command: "." }, log), "codegen");
}

/** The generator writes no go.mod. The SDK takes the version of Pulumi's that the generator belongs to. */
async function goModule(): Promise<string> {
  const { language } = JSON.parse(await readFile(schemaFile, "utf8"));
  const lines = (await readFile(join(module, "go.mod"), "utf8")).split("\n").map((line) => line.trim());
  const required = ["github.com/blang/semver", "github.com/pulumi/pulumi/sdk/v3"].map((name) => {
    const line = lines.find((each) => each.startsWith(`${name} `));
    if (line === undefined) throw new Error(`${module}/go.mod does not require ${name}`);
    return `\t${line.replace(" // indirect", "")}\n`;
  });
  const go = lines.find((line) => line.startsWith("go "));
  return `module ${language.go.importBasePath}\n\n${go}\n\nrequire (\n${required.join("")})\n`;
}
