import { Metadata, type ServiceError, status } from "@grpc/grpc-js";
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Any } from "google-protobuf/google/protobuf/any_pb";
import { PartialError } from "../../define";
import { toStruct } from "./wire";

/** An error as the engine takes it. Of a resource that was made, but not completely, the engine keeps what there is. */
export function serviceError(error: unknown, secrets: ReadonlySet<string> = new Set()): ServiceError {
  if (isServiceError(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  const answer = new Status();
  answer.setCode(status.UNKNOWN);
  answer.setMessage(message);
  if (error instanceof PartialError) answer.addDetails(initFailed(error, secrets));
  const metadata = new Metadata();
  metadata.add("grpc-status-details-bin", Buffer.from(answer.serializeBinary()));
  return Object.assign(new Error(message), { code: status.UNKNOWN, details: message, metadata });
}

function isServiceError(error: unknown): error is ServiceError {
  return error instanceof Error && "metadata" in error;
}

function initFailed({ id, state, reason }: PartialError, secrets: ReadonlySet<string>): Any {
  const detail = new ErrorResourceInitFailed();
  detail.setId(id ?? "");
  detail.setProperties(toStruct(state, secrets));
  detail.setReasonsList([reason.message]);
  const any = new Any();
  any.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
  return any;
}
