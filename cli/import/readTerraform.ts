import type { AnyResource } from "../../provider/define";
import { resources as definitions } from "../../provider/definitions";
import { type Hub, readEach } from "../../provider/hub";
import { keyOf } from "../../provider/rules/identity";
import { type Found, isRefusal, type LeftOut, type Reading } from "./found";
import type { Progress } from "./progress";
import { readTerraformState, type TerraformResource } from "./terraformState";

/** What a Terraform state manages by Docker's provider, as it is on Docker Hub now. */
export async function readTerraform(hub: Hub, text: string, progress: Progress): Promise<Reading> {
  const reading: Reading = { found: [], leftOut: [] };
  const resources = readTerraformState(text);
  if (resources.length === 0) throw new Error("the state of Terraform has no resource of Docker's provider.");
  let count = 0;
  for await (const result of readEach(resources, (resource) => read(hub, resource))) {
    if ("definition" in result) reading.found.push(result);
    else reading.leftOut.push(result);
    progress.count("Resources of Terraform", ++count);
  }
  progress.done("Resources of Terraform", count);
  return reading;
}

async function read(hub: Hub, { address: what, type, attributes }: TerraformResource): Promise<Found | LeftOut> {
  const definition = definitions.find(({ importing }) => importing?.terraform?.[type]);
  const { importing } = definition ?? {};
  if (!definition || !importing) return { what, reason: "pulumi-dockerhub has no such resource." };
  if ("impossible" in importing) return { what, reason: `${importing.impossible}.` };
  try {
    const id = await importing.terraform?.[type]?.(attributes, hub);
    const inputs = id === undefined ? undefined : await inputsOf(hub, definition, id);
    if (inputs) return { definition, inputs };
    return { what, reason: "It is not on Docker Hub, or these credentials don't see it." };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { what, reason: error.message };
  }
}

function inputsOf(hub: Hub, definition: AnyResource, id: string): Promise<Record<string, unknown> | undefined> {
  return definition.read({ hub, id, key: keyOf(definition, id), state: undefined });
}
