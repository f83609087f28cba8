import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import execa from "execa";
import type { Log } from "../engine/cache.mts";
import { goTool } from "../engine/goTool.mts";
import { codeGenerator, schemaFile } from "../sdks/generate.mts";

const module = join(import.meta.dirname, "go");
const comments: Record<string, string> = { python: "#", go: "//" };

/** The YAML programs of a folder in Python and in Go, as Pulumi's own generators write them, by `LANGUAGE/FILE`. */
export async function convertExamples(folder: string, log: Log): Promise<Record<string, string>> {
  const examples = (await readdir(folder)).filter((file) => file.endsWith(".yaml")).map((file) => join(folder, file));
  const toPcl = join(await goTool({ name: "yaml-to-pcl", module, command: "." }, log), "yaml-to-pcl");
  const codegen = await codeGenerator(log);
  const work = await mkdtemp(join(tmpdir(), "examples-"));
  try {
    await execa(toPcl, [schemaFile, work, ...examples]);
    const programs = (await readdir(work)).map((file) => join(work, file));
    await execa(codegen, ["programs", schemaFile, work, ...programs]);
    return { ...(await written(work, "python")), ...(await written(work, "go")) };
  } finally {
    await rm(work, { recursive: true });
  }
}

async function written(work: string, language: string): Promise<Record<string, string>> {
  const files = await readdir(join(work, language));
  const texts = files.map(async (file) => {
    const text = (await readFile(join(work, language, file), "utf8")).trim();
    const source = `${parse(file).name}.yaml`;
    const header = `${comments[language]} Code generated from ${source} by tools/examples. DO NOT EDIT.`;
    return [`${language}/${file}`, `${header}\n\n${text}\n`];
  });
  return Object.fromEntries(await Promise.all(texts));
}
