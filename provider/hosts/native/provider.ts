import type { handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import { type PluginAttach, PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import * as rpc from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { HubSource } from "../../connection";
import type { AnyFunction, AnyResource } from "../../define";
import { invoke } from "../../rules/invoke";
import { type CheckFailure, sentence } from "../../rules/issue";
import { Run } from "../../rules/run";
import { nativeType } from "../../token";
import { checkConfig, configuredHub, secretSettings } from "./config";
import { detailedDiff, propertyOf } from "./detailedDiff";
import { type EngineLog, forResource } from "./engineLog";
import { serviceError } from "./errors";
import { NativeResource } from "./resource";
import { fromStruct, toStruct } from "./wire";

export interface Package {
  version: string;
  /** The package schema, as JSON. */
  schema(): string;
  resources: readonly AnyResource[];
  functions: readonly AnyFunction[];
}

/** The methods of a native plugin, over the definitions: https://www.pulumi.com/docs/iac/extending-pulumi/. */
export function nativeProvider(provider: Package, log: EngineLog): UntypedServiceImplementation {
  const cancellation = new AbortController();
  let source: HubSource = () => undefined;
  let run = new Run();

  const resources = new Map(
    provider.resources.map((each) => [
      nativeType(each.token),
      new NativeResource(
        each,
        () => source(),
        () => run,
      ),
    ]),
  );
  const functions = new Map(provider.functions.map((each) => [nativeType(each.token), each]));
  const resourceOf = (urn: string): NativeResource => {
    const resource = resources.get(typeOf(urn));
    if (resource) return resource;
    throw new Error(`pulumi-dockerhub ${provider.version} has no resource ${typeOf(urn)}.`);
  };

  const answering =
    <Request, Response>(answer: (request: Request) => Promise<Response>): handleUnaryCall<Request, Response> =>
    (call, callback) => {
      forResource(urnOf(call.request), () => answer(call.request).finally(() => log.settled())).then(
        (response) => callback(null, response),
        (error: unknown) => callback(serviceError(error)),
      );
    };

  return {
    getPluginInfo: answering(async () => new PluginInfo().setVersion(provider.version)),
    attach: answering(async (request: PluginAttach) => {
      log.connect(request.getAddress());
      return new Empty();
    }),
    getSchema: answering(async () => new rpc.GetSchemaResponse().setSchema(provider.schema())),

    checkConfig: answering(async (request: rpc.CheckRequest) => {
      const { values, secrets } = fromStruct(request.getNews());
      const inputs = toStruct(values, new Set([...secrets, ...secretSettings]));
      return new rpc.CheckResponse().setInputs(inputs).setFailuresList(checkConfig(values).map(failure));
    }),

    diffConfig: answering(async (request: rpc.DiffRequest) => {
      const changes = detailedDiff(fromStruct(request.getOlds()).values, fromStruct(request.getNews()).values);
      return new rpc.DiffResponse().setChanges(changesOf(changes.size));
    }),

    configure: answering(async (request: rpc.ConfigureRequest) => {
      run = new Run();
      source = configuredHub(fromStruct(request.getArgs()).values, cancellation.signal, (line) => log.announce(line));
      return new rpc.ConfigureResponse().setAcceptsecrets(true).setSupportspreview(true);
    }),

    check: answering(async (request: rpc.CheckRequest) => {
      const olds = fromStruct(request.getOlds());
      const news = fromStruct(request.getNews());
      const resource = resourceOf(request.getUrn());
      const { inputs, failures } = await resource.check(olds.values, news, {
        urn: request.getUrn(),
        name: nameOf(request.getUrn()),
      });
      const secrets = new Set([...resource.secrets, ...news.secrets]);
      return new rpc.CheckResponse().setInputs(toStruct(inputs, secrets)).setFailuresList(failures.map(failure));
    }),

    diff: answering(async (request: rpc.DiffRequest) => {
      const oldInputs = request.hasOldInputs() ? fromStruct(request.getOldInputs()).values : undefined;
      const { changes, outputs, replaces, deletesFirst, stables } = await resourceOf(request.getUrn()).diff(
        request.getUrn(),
        request.getId(),
        { state: fromStruct(request.getOlds()).values, inputs: oldInputs },
        fromStruct(request.getNews()).values,
        request.getIgnorechangesList(),
      );
      const response = new rpc.DiffResponse()
        .setChanges(changesOf(changes.size))
        .setReplacesList([...replaces])
        .setDeletebeforereplace(deletesFirst)
        .setStablesList(stables)
        .setHasdetaileddiff(true);
      for (const [path, kind] of changes) {
        const { change, replace } = kinds[kind];
        const diff = new rpc.PropertyDiff()
          .setInputdiff(!outputs.has(path))
          .setKind(replaces.has(propertyOf(path)) ? replace : change);
        response.getDetaileddiffMap().set(path, diff);
      }
      return response;
    }),

    create: answering(async (request: rpc.CreateRequest) => {
      const resource = resourceOf(request.getUrn());
      const inputs = fromStruct(request.getProperties());
      const secrets = new Set([...resource.secrets, ...inputs.secrets]);
      const response = new rpc.CreateResponse();
      if (request.getPreview()) {
        return response.setProperties(toStruct(await resource.previewCreate(inputs.values), secrets));
      }
      const { id, state } = await resource.create(request.getUrn(), inputs.values).catch(thrown(secrets));
      return response.setId(id).setProperties(toStruct(state, secrets));
    }),

    read: answering(async (request: rpc.ReadRequest) => {
      const resource = resourceOf(request.getUrn());
      const state = fromStruct(request.getProperties());
      const inputs = fromStruct(request.getInputs());
      const read = await resource.read(request.getId(), state, inputs);
      if (!read) return new rpc.ReadResponse();
      const secrets = new Set([...resource.secrets, ...state.secrets, ...inputs.secrets]);
      return new rpc.ReadResponse()
        .setId(read.id)
        .setProperties(toStruct(read.state, secrets))
        .setInputs(toStruct(read.inputs, secrets));
    }),

    update: answering(async (request: rpc.UpdateRequest) => {
      const resource = resourceOf(request.getUrn());
      const state = fromStruct(request.getOlds()).values;
      const inputs = fromStruct(request.getNews());
      const secrets = new Set([...resource.secrets, ...inputs.secrets]);
      const updated = request.getPreview()
        ? resource.previewUpdate(state, inputs.values)
        : await resource.update(request.getId(), state, inputs.values).catch(thrown(secrets));
      return new rpc.UpdateResponse().setProperties(toStruct(updated, secrets));
    }),

    delete: answering(async (request: rpc.DeleteRequest) => {
      const state = fromStruct(request.getProperties()).values;
      await resourceOf(request.getUrn()).delete(request.getId(), state);
      return new Empty();
    }),

    invoke: answering(async (request: rpc.InvokeRequest) => {
      const definition = functions.get(request.getTok());
      if (!definition) throw new Error(`pulumi-dockerhub ${provider.version} has no function ${request.getTok()}.`);
      const args = fromStruct(request.getArgs());
      const result = await invoke(definition, args.values, source, args.secrets);
      return new rpc.InvokeResponse().setReturn(toStruct(result, new Set(definition.secrets)));
    }),

    cancel: answering(async () => {
      cancellation.abort();
      return new Empty();
    }),
  };
}

const kinds = {
  add: { change: rpc.PropertyDiff.Kind.ADD, replace: rpc.PropertyDiff.Kind.ADD_REPLACE },
  delete: { change: rpc.PropertyDiff.Kind.DELETE, replace: rpc.PropertyDiff.Kind.DELETE_REPLACE },
  update: { change: rpc.PropertyDiff.Kind.UPDATE, replace: rpc.PropertyDiff.Kind.UPDATE_REPLACE },
};

function changesOf(count: number): rpc.DiffResponse.DiffChanges {
  return count > 0 ? rpc.DiffResponse.DiffChanges.DIFF_SOME : rpc.DiffResponse.DiffChanges.DIFF_NONE;
}

/** Given the property's name apart, the engine would print its value too, be it 25,000 bytes or a secret. */
function failure(problem: CheckFailure): rpc.CheckFailure {
  return new rpc.CheckFailure().setReason(sentence(problem));
}

/** For `catch`: what is left of a resource is encrypted where it must be. */
function thrown(secrets: ReadonlySet<string>): (error: unknown) => never {
  return (error) => {
    throw serviceError(error, secrets);
  };
}

/** The resource that a request is about, if it is about one. */
function urnOf(request: unknown): string {
  return typeof request === "object" && request !== null && "getUrn" in request && typeof request.getUrn === "function"
    ? String(request.getUrn())
    : "";
}

/** `urn:pulumi:stack::project::parent$type::name` */
function typeOf(urn: string): string {
  return urn.split("::")[2]?.split("$").at(-1) ?? urn;
}

function nameOf(urn: string): string {
  return urn.split("::").slice(3).join("::");
}
