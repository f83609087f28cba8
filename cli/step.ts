import { z } from "zod";

const values = z.record(z.string(), z.unknown()).default({});

/** A resource in the state, before or after the refresh. */
const state = z.object({
  type: z.string(),
  id: z.string().default(""),
  inputs: values,
  outputs: values,
  additionalSecretOutputs: z.array(z.string()).nullish(),
  modified: z.string().optional(),
});

/** What the refresh found of one resource. */
export const step = z.object({
  op: z.string(),
  urn: z.string(),
  oldState: state.optional(),
  newState: state.optional(),
  replaceReasons: z.array(z.string()).nullish(),
  detailedDiff: z.record(z.string(), z.object({ inputDiff: z.boolean().optional() })).nullish(),
});

export type State = z.output<typeof state>;
export type Step = z.output<typeof step>;
