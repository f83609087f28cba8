import { promisify } from "node:util";
import { credentials, type ServiceError } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as rpc from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { listen } from "../../provider/hosts/native";

type Values = Record<string, unknown>;

export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A secret, as the engine sends and gets it. */
export function secret(value: unknown): Values {
  return { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value };
}

export function struct(values: Values): Struct {
  return Struct.fromJavaScript(values as Parameters<typeof Struct.fromJavaScript>[0]);
}

export function urn(type: string, name = "example"): string {
  return `urn:pulumi:test::test::dockerhub:${type}::${name}`;
}

/** The engine's side of the protocol, as plainly as can be. */
export class NativeClient {
  private constructor(
    private readonly client: ResourceProviderClient,
    private readonly stop: () => void,
  ) {}

  static async start(config: Values): Promise<NativeClient> {
    const { port, close } = await listen();
    const client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure());
    const started = new NativeClient(client, close);
    await started.startRun(config);
    return started;
  }

  /** What the engine does at the beginning of each run. */
  async startRun(config: Values): Promise<void> {
    const request = new rpc.ConfigureRequest().setArgs(struct(config)).setAcceptsecrets(true);
    const answer = await this.call<rpc.ConfigureRequest, rpc.ConfigureResponse>("configure", request);
    if (!answer.getAcceptsecrets() || !answer.getSupportspreview()) throw new Error("The provider lacks a capability.");
  }

  close(): void {
    this.client.close();
    this.stop();
  }

  async check(type: string, news: Values, olds: Values = {}) {
    const request = new rpc.CheckRequest().setUrn(urn(type)).setNews(struct(news)).setOlds(struct(olds));
    const answer = await this.call<rpc.CheckRequest, rpc.CheckResponse>("check", request);
    return {
      inputs: answer.getInputs()?.toJavaScript(),
      failures: answer.getFailuresList().map((failure) => failure.getReason()),
    };
  }

  async checkConfig(news: Values): Promise<string[]> {
    return (await this.checkedConfig(news)).failures;
  }

  async checkedConfig(news: Values) {
    const request = new rpc.CheckRequest().setNews(struct(news));
    const answer = await this.call<rpc.CheckRequest, rpc.CheckResponse>("checkConfig", request);
    return {
      inputs: answer.getInputs()?.toJavaScript(),
      failures: answer.getFailuresList().map((failure) => failure.getReason()),
    };
  }

  async diff(type: string, state: Values, oldInputs: Values | undefined, news: Values, ignoreChanges: string[] = []) {
    const request = new rpc.DiffRequest()
      .setUrn(urn(type))
      .setId("example")
      .setOlds(struct(state))
      .setOldInputs(oldInputs && struct(oldInputs))
      .setIgnorechangesList(ignoreChanges)
      .setNews(struct(news));
    const answer = await this.call<rpc.DiffRequest, rpc.DiffResponse>("diff", request);
    const details = [...answer.getDetaileddiffMap().entries()];
    const nameOf = (kind: number) => Object.keys(rpc.PropertyDiff.Kind)[kind];
    return {
      isChanged: answer.getChanges() === rpc.DiffResponse.DiffChanges.DIFF_SOME,
      replaces: answer.getReplacesList(),
      stables: answer.getStablesList(),
      details: Object.fromEntries(details.map(([path, diff]) => [path, nameOf(diff.getKind())])),
    };
  }

  async create(type: string, inputs: Values, preview = false) {
    const request = new rpc.CreateRequest().setUrn(urn(type)).setProperties(struct(inputs)).setPreview(preview);
    const answer = await this.call<rpc.CreateRequest, rpc.CreateResponse>("create", request);
    return { id: answer.getId(), state: answer.getProperties()?.toJavaScript() ?? {} };
  }

  async read(type: string, id: string, state: Values = {}, inputs: Values = {}) {
    const request = new rpc.ReadRequest()
      .setUrn(urn(type))
      .setId(id)
      .setProperties(struct(state))
      .setInputs(struct(inputs));
    const answer = await this.call<rpc.ReadRequest, rpc.ReadResponse>("read", request);
    return {
      id: answer.getId(),
      state: answer.getProperties()?.toJavaScript(),
      inputs: answer.getInputs()?.toJavaScript(),
    };
  }

  async update(type: string, id: string, state: Values, inputs: Values, preview = false): Promise<Values> {
    const request = new rpc.UpdateRequest()
      .setUrn(urn(type))
      .setId(id)
      .setOlds(struct(state))
      .setNews(struct(inputs))
      .setPreview(preview);
    const answer = await this.call<rpc.UpdateRequest, rpc.UpdateResponse>("update", request);
    return answer.getProperties()?.toJavaScript() ?? {};
  }

  async delete(type: string, id: string, state: Values): Promise<void> {
    const request = new rpc.DeleteRequest().setUrn(urn(type)).setId(id).setProperties(struct(state));
    await this.call<rpc.DeleteRequest, Empty>("delete", request);
  }

  async invoke(token: string, args: Values) {
    const request = new rpc.InvokeRequest().setTok(token).setArgs(struct(args));
    const answer = await this.call<rpc.InvokeRequest, rpc.InvokeResponse>("invoke", request);
    return answer.getReturn()?.toJavaScript();
  }

  async cancel(): Promise<void> {
    await this.call<Empty, Empty>("cancel", new Empty());
  }

  async schema(): Promise<string> {
    const request = new rpc.GetSchemaRequest();
    return (await this.call<rpc.GetSchemaRequest, rpc.GetSchemaResponse>("getSchema", request)).getSchema();
  }

  /** The properties of a resource that was made by half, as the engine finds them in an error. */
  static leftOver(error: unknown): { id: string; state: Values | undefined; reasons: string[] } | undefined {
    const details = (error as ServiceError).metadata?.get("grpc-status-details-bin")[0];
    if (!Buffer.isBuffer(details)) return undefined;
    const [any] = Status.deserializeBinary(details).getDetailsList();
    if (!any) return undefined;
    const left = rpc.ErrorResourceInitFailed.deserializeBinary(any.getValue_asU8());
    return { id: left.getId(), state: left.getProperties()?.toJavaScript(), reasons: left.getReasonsList() };
  }

  private call<Request, Response>(method: keyof ResourceProviderClient, request: Request): Promise<Response> {
    const unary = this.client[method] as unknown as (
      request: Request,
      callback: (error: ServiceError | null, response: Response) => void,
    ) => void;
    return promisify(unary.bind(this.client))(request);
  }
}
