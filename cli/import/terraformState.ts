import { z } from "zod";
import type { Attributes } from "../../provider/define";
import { parseJson, plainReason } from "../json";

const attribute = z.union([z.string(), z.number().transform(String), z.unknown().transform(() => undefined)]);
const instance = z.object({
  index_key: z.union([z.string(), z.number()]).nullish(),
  attributes: z.record(z.string(), attribute).default({}),
});
const resource = z.object({
  module: z.string().optional(),
  mode: z.string(),
  type: z.string(),
  name: z.string(),
  provider: z.string(),
  instances: z.array(instance),
});
/** Version 4 is that of Terraform since 0.12, and of OpenTofu. */
const state = z.object({ version: z.literal(4), resources: z.array(resource) });

/** A resource that Terraform manages. */
export interface TerraformResource {
  /** E.g. `module.hub.docker_hub_repository.all["web"]`. */
  address: string;
  type: string;
  attributes: Attributes;
}

/** The resources of Docker's own provider in a state; of Docker there is another one, for containers. */
export function readTerraformState(text: string): TerraformResource[] {
  const parsed = state.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new Error(
      `the state of Terraform can't be read (${plainReason(parsed.error)}). It must be a state of version 4, as \`terraform state pull\` prints it.`,
    );
  }
  return parsed.data.resources
    .filter(({ mode, provider }) => mode === "managed" && provider.includes('/docker/docker"]'))
    .flatMap(({ module, type, name, instances }) =>
      instances.map(({ index_key: key, attributes }) => {
        const index = key === undefined || key === null ? "" : `[${JSON.stringify(key)}]`;
        return { address: `${module ? `${module}.` : ""}${type}.${name}${index}`, type, attributes };
      }),
    );
}
