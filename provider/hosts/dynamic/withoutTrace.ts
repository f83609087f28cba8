import { HubError } from "../../hub";
import { Refusal } from "../../refusals";

const mark = "(shown by the engine)";
let isFiltering = false;

/**
 * The error to throw from `read` and `delete`. The process that runs dynamic providers prints what these throw with its
 * stack trace, beside the message that the engine shows. For what a user can mend, the message is enough; a mistake of
 * ours, which is another kind of error, keeps its trace.
 */
export function withoutTrace(error: unknown): unknown {
  if (!(error instanceof Error) || !(error instanceof HubError || error instanceof Refusal)) return error;
  filterOnce();
  return Object.assign(new Error(error.message), { stack: mark });
}

function filterOnce(): void {
  if (isFiltering) return;
  isFiltering = true;
  const print = console.error;
  console.error = (...lines: unknown[]) => {
    if (!String(lines[0]).endsWith(mark)) print(...lines);
  };
}
