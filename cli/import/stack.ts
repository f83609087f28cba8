import { z } from "zod";
import { idToFind } from "../../provider/rules/identity";
import { nativeType } from "../../provider/token";
import { definitionOf } from "../definitionOf";
import { exportState, readConfiguration, type StackChoice } from "../engine";
import { plainReason } from "../json";

const resource = z.object({ urn: z.string(), type: z.string(), inputs: z.record(z.string(), z.unknown()).default({}) });
const state = z.object({ deployment: z.object({ resources: z.array(resource).nullish() }) });

/** One that a stack has already: its native type, also where it is a dynamic resource. */
export interface Managed {
  type: string;
  logicalName: string;
  /** By which `pulumi import` finds it. */
  id: string;
}

/** What the stack tells: `dockerhub:…` of its configuration, and what it manages. */
export interface Stack {
  configuration(key: string): string | undefined;
  managed: readonly Managed[];
}

/** A namespace can be read before there is a stack: then the credentials are in the environment. */
export async function readStack(choice: StackChoice): Promise<Stack> {
  try {
    return { configuration: await readConfiguration(choice), managed: managedIn(await exportState(choice)) };
  } catch (error) {
    if (choice.stack !== undefined) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`No stack is used: ${reason}\n`);
    return { configuration: () => undefined, managed: [] };
  }
}

function managedIn(json: unknown): Managed[] {
  const parsed = state.safeParse(json);
  if (!parsed.success) {
    throw new Error(`pulumi stack export answered in a form that is not known (${plainReason(parsed.error)}).`);
  }
  return (parsed.data.deployment.resources ?? []).flatMap(({ urn, type, inputs }) => {
    const definition = definitionOf(type);
    const id = definition && idToFind(definition, inputs);
    if (!definition || id === undefined) return [];
    return { type: nativeType(definition.token), logicalName: urn.split("::").slice(3).join("::"), id };
  });
}
