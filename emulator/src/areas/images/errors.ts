import type { FastifyRequest } from "fastify";
import type { Hub } from "../../backend/hub";
import { type FieldErrors, HubError } from "../../http/errors";

/** What image management's errors say of the request: which call it was, whose, when. */
export interface ImageCall {
  hub: Hub;
  request: FastifyRequest;
  /** The name of the operation. */
  name: string;
}

/** `{txnid, message, errinfo}`: the shape of image management alone. */
export function imageError(call: ImageCall, status: number, message: string, more: Record<string, unknown> = {}) {
  const { hub, request, name } = call;
  const account = request.login?.name ?? "";
  const txnid = crypto.randomUUID();
  return new HubError(status, {
    txnid,
    message,
    errinfo: {
      api_call_docker_id: (hub.state.users.get(account) ?? hub.state.organizations.get(account))?.id ?? "",
      api_call_name: name,
      api_call_start: hub.clock.timestamp(),
      api_call_txnid: txnid,
      ...more,
    },
  });
}

export function invalidImageRequest(call: ImageCall) {
  return (fields: FieldErrors): HubError => {
    const message = Object.entries(fields).map(([field, problem]) => `${field}: ${problem}`);
    return imageError(call, 400, message.join("; "), { type: "validation", details: { errors: [], warnings: [] } });
  };
}
