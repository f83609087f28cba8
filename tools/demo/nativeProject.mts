import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** A copy of the quickstart that differs in one import: it runs the provider as a native plugin. */
export async function nativeProject(): Promise<string> {
  const folder = join(root, "node_modules/.cache/demo");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(join(root, "examples/quickstart"), folder, { recursive: true });
  const program = join(folder, "index.ts");
  const text = await readFile(program, "utf8");
  await writeFile(program, text.replace('from "pulumi-dockerhub"', 'from "pulumi-dockerhub/native"'));
  await writeFile(
    join(folder, "Pulumi.yaml"),
    `name: dockerhub-quickstart
runtime: nodejs
plugins:
  providers:
    - name: dockerhub
      path: ${join(root, "bin")}
`,
  );
  return folder;
}
