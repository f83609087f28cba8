import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import execa from "execa";
import type { Log } from "../engine/cache.mts";
import { goTool } from "../engine/goTool.mts";

const module = join(import.meta.dirname, "../languages/go/language-java");
const command = "github.com/pulumi/pulumi-java/pkg/cmd/pulumi-java-gen";

/** The dependencies of generated code, the first of which is Pulumi's SDK. */
const dependencies = [
  "com.pulumi:pulumi:1.20.0",
  "com.google.code.gson:gson:2.8.9",
  "com.google.code.findbugs:jsr305:3.0.2",
];

/** Writes the Java SDK to a folder, by Pulumi's own code generator, and the project that Maven builds it by. */
export async function generateJavaSdk(schemaFile: string, folder: string, log: Log): Promise<void> {
  const { version, language } = JSON.parse(await readFile(schemaFile, "utf8"));
  const group = language.java.basePackage;
  const generator = join(await goTool({ name: "pulumi-java-gen", module, command }, log), "pulumi-java-gen");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // It takes `--out` from the folder that it runs in, an absolute path too.
  await execa(generator, ["generate", "--schema", schemaFile, "--out", "."], { cwd: folder });
  for (const file of ["build.gradle", "settings.gradle"]) await rm(join(folder, file), { force: true });
  await writeFile(join(folder, "pom.xml"), project(group, version));
  // The code reads its version from there.
  const resources = join(folder, "src/main/resources", ...group.split("."), "dockerhub");
  await mkdir(resources, { recursive: true });
  await writeFile(join(resources, "version.txt"), version);
}

function project(group: string, version: string): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  ${coordinates(group, "dockerhub", version)}
  <properties>
    <maven.compiler.source>11</maven.compiler.source>
    <maven.compiler.target>11</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
${dependencies.map((each) => `    <dependency>${coordinates(...parts(each))}</dependency>\n`).join("")}  </dependencies>
</project>
`;
}

function parts(dependency: string): [string, string, string] {
  const [group = "", artifact = "", version = ""] = dependency.split(":");
  return [group, artifact, version];
}

function coordinates(group: string, artifact: string, version: string): string {
  return `<groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>`;
}
