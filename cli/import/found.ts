import type { AnyResource } from "../../provider/define";
import { ForbiddenError, GoneError, type HubError, NotFoundError } from "../../provider/hub";

/** One that exists on Docker Hub, with what Docker Hub tells of it. */
export interface Found {
  definition: AnyResource;
  inputs: Record<string, unknown>;
}

/** What is not imported, or not all of it, and why. */
export interface LeftOut {
  what: string;
  reason: string;
}

export interface Reading {
  found: Found[];
  leftOut: LeftOut[];
}

/** A right, a plan or a route that is missing: the rest can still be read. */
export function isRefusal(error: unknown): error is HubError {
  return error instanceof ForbiddenError || error instanceof NotFoundError || error instanceof GoneError;
}
