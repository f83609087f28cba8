import type { Program, Resource, Values } from "./program.mts";

/** A run that takes longer, in seconds, is killed. */
export const longestRun = 1800;

/** What a user sees of one run of the engine. */
export interface Outcome {
  isDone: boolean;
  /** All that was printed, errors included. */
  output: string;
}

/** A resource that the engine has in its state, with its secrets in plain text. */
export interface Held {
  type: Resource["type"];
  id: string;
  values: Values;
}

/** Drives the provider with programs, keeping a state between the runs. */
export interface Engine {
  up(program: Program): Promise<Outcome>;
  /** Ends the run that is under way with `kill -9`; what the run has done so far stays in the state. */
  kill(): void;
  /** Reads all resources; it is not done while one can't be read, or differs from the program. */
  compare(program: Program): Promise<Outcome>;
  destroy(): Promise<Outcome>;
  held(): Promise<Held[]>;
  /** The state as it lies in the backend. */
  stored(): string;
  /** The most memory that a provider's process had, in MB. */
  peakMemory(): number;
  /** How many processes of a run log in. */
  readonly processes: number;
  remove(): void;
}
