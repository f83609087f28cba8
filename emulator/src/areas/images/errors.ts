import type { FastifyRequest } from "fastify";
import type { Backend } from "../../backend/backend";
import { ErrorAnswer, type FieldErrors } from "../../http/errors";

/** What image management's errors say of the request: which call it was, whose, when. */
export interface ImageCall {
  backend: Backend;
  request: FastifyRequest;
  /** The name of the operation. */
  name: string;
}

/** `{txnid, message, errinfo}`: the shape of image management alone. */
export function imageError(call: ImageCall, status: number, message: string, more: Record<string, unknown> = {}) {
  const { backend, request, name } = call;
  const account = request.login?.name ?? "";
  const txnid = crypto.randomUUID();
  return new ErrorAnswer(status, {
    txnid,
    message,
    errinfo: {
      api_call_docker_id: (backend.state.users.get(account) ?? backend.state.organizations.get(account))?.id ?? "",
      api_call_name: name,
      api_call_start: backend.clock.timestamp(),
      api_call_txnid: txnid,
      ...more,
    },
  });
}

export function invalidImageRequest(call: ImageCall) {
  return (fields: FieldErrors): ErrorAnswer => {
    const message = Object.entries(fields).map(([field, problem]) => `${field}: ${problem}`);
    return imageError(call, 400, message.join("; "), { type: "validation", details: { errors: [], warnings: [] } });
  };
}
