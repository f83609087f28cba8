import type { z } from "zod";
import { NotTheHubError } from "./errors";
import { plain } from "./plainText";
import type { Answer, Request } from "./request";

/** The part of an answer that we use. Unknown fields are left out; a missing one is an error that names the endpoint. */
export function parseAnswer<S extends z.ZodType>(request: Request, answer: Answer, schema: S): z.output<S> {
  const parsed = schema.safeParse(answer.body);
  if (parsed.success) return parsed.data;
  const endpoint = `${request.method} ${request.path}`;
  const misfits = parsed.error.issues.map(
    (issue) => `${plain(issue.path.join(".")) || "the answer"} (${issue.message})`,
  );
  throw new NotTheHubError({
    endpoint,
    status: answer.status,
    maybeDone: request.method === "POST" && !request.repeatable,
    message: `${endpoint} was answered (${answer.status}) without what it should hold: ${misfits.join(", ")}. Docker Hub may have changed its API; please report this.`,
  });
}
