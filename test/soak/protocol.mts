import { promisify } from "node:util";
import { credentials, type ServiceError } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import rpc from "@pulumi/pulumi/proto/provider_pb.js";
import status from "@pulumi/pulumi/proto/status_pb.js";
import structs from "google-protobuf/google/protobuf/struct_pb.js";
import type { Resource, Values } from "./program.mts";

/** A resource as the engine keeps it. */
export interface Kept {
  id: string;
  inputs: Values;
  state: Values;
}

export interface Difference {
  isChanged: boolean;
  isReplaced: boolean;
  deletesFirst: boolean;
}

/** A failed operation that left a resource nevertheless. */
export class LeftOver extends Error {
  readonly id: string;
  readonly state: Values;

  constructor(message: string, id: string, state: Values) {
    super(message);
    this.id = id;
    this.state = state;
  }
}

/** The engine's side of the protocol of native plugins. */
export class Protocol {
  readonly #client: ResourceProviderClient;

  constructor(port: number) {
    this.#client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure());
  }

  async configure(): Promise<void> {
    await this.#call("configure", new rpc.ConfigureRequest().setArgs(struct({})).setAcceptsecrets(true));
  }

  async check({ type, name, inputs }: Resource, olds: Values): Promise<Values> {
    const request = new rpc.CheckRequest().setUrn(urn(type, name)).setNews(struct(inputs)).setOlds(struct(olds));
    const answer: rpc.CheckResponse = await this.#call("check", request);
    const failures = answer.getFailuresList().map((failure) => failure.getReason());
    if (failures.length > 0) throw new Error(failures.join("\n"));
    return values(answer.getInputs());
  }

  async diff({ type, name }: Resource, kept: Kept, inputs: Values): Promise<Difference> {
    const request = new rpc.DiffRequest()
      .setUrn(urn(type, name))
      .setId(kept.id)
      .setOlds(struct(kept.state))
      .setOldInputs(struct(kept.inputs))
      .setNews(struct(inputs));
    const answer: rpc.DiffResponse = await this.#call("diff", request);
    return {
      isChanged: answer.getChanges() === rpc.DiffResponse.DiffChanges.DIFF_SOME,
      isReplaced: answer.getReplacesList().length > 0,
      deletesFirst: answer.getDeletebeforereplace(),
    };
  }

  async create({ type, name }: Resource, inputs: Values): Promise<{ id: string; state: Values }> {
    const request = new rpc.CreateRequest().setUrn(urn(type, name)).setProperties(struct(inputs));
    const answer: rpc.CreateResponse = await this.#call("create", request);
    return { id: answer.getId(), state: values(answer.getProperties()) };
  }

  async read({ type, name }: Resource, { id, state, inputs }: Kept): Promise<Kept | undefined> {
    const request = new rpc.ReadRequest()
      .setUrn(urn(type, name))
      .setId(id)
      .setProperties(struct(state))
      .setInputs(struct(inputs));
    const answer: rpc.ReadResponse = await this.#call("read", request);
    if (answer.getId() === "") return undefined;
    return { id: answer.getId(), state: values(answer.getProperties()), inputs: values(answer.getInputs()) };
  }

  async update({ type, name }: Resource, { id, state }: Kept, inputs: Values): Promise<Values> {
    const request = new rpc.UpdateRequest()
      .setUrn(urn(type, name))
      .setId(id)
      .setOlds(struct(state))
      .setNews(struct(inputs));
    const answer: rpc.UpdateResponse = await this.#call("update", request);
    return values(answer.getProperties());
  }

  async delete({ type, name }: Resource, { id, state }: Kept): Promise<void> {
    await this.#call("delete", new rpc.DeleteRequest().setUrn(urn(type, name)).setId(id).setProperties(struct(state)));
  }

  close(): void {
    this.#client.close();
  }

  async #call<Request, Response>(method: keyof ResourceProviderClient, request: Request): Promise<Response> {
    const unary = this.#client[method] as unknown as (
      request: Request,
      callback: (error: ServiceError | null, response: Response) => void,
    ) => void;
    return promisify(unary.bind(this.#client))(request).catch((error: ServiceError) => {
      throw leftOver(error) ?? error;
    }) as Promise<Response>;
  }
}

function leftOver(error: ServiceError): LeftOver | undefined {
  const details = error.metadata?.get("grpc-status-details-bin")[0];
  if (!Buffer.isBuffer(details)) return undefined;
  const [any] = status.Status.deserializeBinary(details).getDetailsList();
  if (!any) return undefined;
  const left = rpc.ErrorResourceInitFailed.deserializeBinary(any.getValue_asU8());
  return new LeftOver(`${error.details}: ${left.getReasonsList()}`, left.getId(), values(left.getProperties()));
}

function urn(type: string, name: string): string {
  return `urn:pulumi:soak::soak::dockerhub:index:${type}::${name}`;
}

function struct(from: Values) {
  return structs.Struct.fromJavaScript(from as Parameters<typeof structs.Struct.fromJavaScript>[0]);
}

function values(from: InstanceType<typeof structs.Struct> | undefined): Values {
  return from?.toJavaScript() ?? {};
}
