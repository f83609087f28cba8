import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import * as dockerhub from "pulumi-dockerhub";

const config = new pulumi.Config();
/** A folder for each image, as in github.com/docker-library/docs. */
const folder = resolve(__dirname, config.get("folder") ?? "images");
const namespace = config.get("namespace") ?? "library";
const source = "https://github.com/docker-library/docs";

for (const name of readdirSync(folder)) {
  const file = (written: string) => join(folder, name, written);
  const metadata = existsSync(file("metadata.json")) ? JSON.parse(readFileSync(file("metadata.json"), "utf8")) : {};

  new dockerhub.Repository(
    name,
    {
      namespace,
      name,
      description: readFileSync(file("README-short.txt"), "utf8").trim(),
      // Some are longer than the 25,000 bytes that Docker Hub takes.
      fullDescription: dockerhub.readme(file("README.md"), {
        source,
        ref: "master",
        pathInSource: `${name}/README.md`,
        tooLong: "cut",
      }),
      categories: metadata.hub?.categories ?? [],
      adoptExisting: true,
    },
    // An image whose folder is deleted stays on Docker Hub.
    { retainOnDelete: true },
  );
}
