import { z } from "zod";
import { defineFunction } from "../define";
import { existingRepository, namespaceOfRepository } from "../fields/repositoryFields";
import { v1Error } from "../fields/v1Fields";
import { noRepository } from "../hub";
import { Refusal } from "../refusals";

const image = z
  .object({
    id: z.string().describe("The image's id."),
    checksum: z.string().optional().describe("The image's checksum."),
  })
  .meta({ id: "V1ListedImage", description: "An image, as the v1 API lists it." });

export const getRepositoryImages = defineFunction({
  token: "v1.getRepositoryImages",
  docs: {
    retired: "2022-08-23",
    about:
      "Lists the images of a repository by the v1 API; for the namespace `library` in the form without a namespace.",
    endpoints: ["GET /v1/repositories/{namespace}/{repo_name}/images", "GET /v1/repositories/{repo_name}/images"],
    permissions: "Somebody who sees the repository.",
    calls: "One.",
    errors: [
      v1Error("Use `getTags`."),
      { error: "There is no such repository.", remedy: "Check its name, and whose credentials are used." },
    ],
  },
  inputs: z.strictObject({ namespace: namespaceOfRepository, repository: existingRepository }),
  outputs: z.object({ images: z.array(image).describe("The images.") }),
  secrets: [],
  async call({ hub, inputs: { namespace, repository } }) {
    const images = await hub.v1.images({ namespace, name: repository });
    if (images) return { images };
    throw new Refusal(noRepository(namespace, repository));
  },
});
