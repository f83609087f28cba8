import type { Backend } from "../../backend/backend";
import { plainError } from "../../http/errors";

export function refuseV1IfRetired(backend: Backend): void {
  if (backend.retired === "as-today") throw plainError(410, "Docker Hub API v1 was removed on 2022-08-23");
}
