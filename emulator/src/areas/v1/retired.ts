import type { Hub } from "../../backend/hub";
import { plainError } from "../../http/errors";

export function refuseV1IfRetired(hub: Hub): void {
  if (hub.retired === "as-today") throw plainError(410, "Docker Hub API v1 was removed on 2022-08-23");
}
