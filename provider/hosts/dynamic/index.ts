import * as pulumi from "@pulumi/pulumi";
import { hubFrom } from "../../connection";
import { type AnyResource, PartialError } from "../../define";
import { systemClock } from "../../hub/http/clock";
import { accept } from "../../rules/accept";
import { sentence } from "../../rules/issue";
import { Lifecycle, notThere } from "../../rules/lifecycle";
import { Run } from "../../rules/run";
import { interruption } from "./interruption";
import { withoutTrace } from "./withoutTrace";

type Values = Record<string, unknown>;

/** The engine's property that says which dynamic provider a resource has. */
const providerKey = "__provider";

/** The SDK's property that tells the logical name, which the protocol does not; it never gets into the state. */
const logicalNameKey = "__logicalName";

/** The process that runs dynamic providers lasts for one run of the engine. */
const run = new Run();
const clock = systemClock(interruption());

/** Runs a definition as a Pulumi dynamic provider. */
export function hostDynamically(definition: AnyResource): pulumi.dynamic.ResourceProvider {
  let config: pulumi.dynamic.Config | undefined;
  const source = () => hubFrom((key) => config?.get(`dockerhub:${key}`), clock);
  const lifecycle = new Lifecycle(definition, source, () => run, pulumi.runtime.unknownValue);

  return {
    // Calls run beside this one without waiting for it, so nothing here may be asynchronous.
    configure: async (request) => {
      config = request.config;
    },

    check: async (olds: Values, news: Values) => {
      const { [logicalNameKey]: logicalName, ...declaredInputs } = withoutProvider(news);
      const declared = {
        olds,
        news: declaredInputs,
        unknown: pulumi.runtime.unknownValue,
        ...(typeof logicalName === "string" ? { logicalName } : {}),
      };
      const { inputs, failures } = await accept(definition, declared, source);
      lifecycle.declare(olds, inputs);
      // The protocol has no preview of a creation: what is not in the state yet is looked at now.
      if (failures.length === 0 && Object.keys(olds).length === 0) await lifecycle.previewCreate(inputs);
      return { inputs, failures: failures.map(sentence).map(failure) };
    },

    diff: async (id, state: Values, news: Values) => {
      const { replaces, deletesFirst, outputs } = await lifecycle.diff(id, state, withoutProvider(news));
      return {
        replaces,
        ...(deletesFirst ? { deleteBeforeReplace: true } : {}),
        // Otherwise the engine compares the inputs, which show what changes.
        ...(outputs.length > 0 ? { changes: true } : {}),
      };
    },

    create: async (inputs: Values) => {
      const { id, state } = await lifecycle.create(withoutProvider(inputs)).catch((error) => {
        throw error instanceof PartialError ? initFailed(error, inputs) : error;
      });
      return { id, outs: defined(state) };
    },

    read: async (id, props: Values) => {
      const prior = withoutProvider(props);
      const state = Object.keys(prior).length > 0 ? prior : undefined;
      const read = await traceless(async () => {
        const found = await lifecycle.read(id, state);
        // Without a state somebody reads it by its id (get), and would go on with nothing.
        if (!found && !state) throw notThere(definition.token, id);
        return found;
      });
      return read ? { id: read.id, props: read.state, inputs: read.inputs } : { id: "", props: {} };
    },

    update: async (id, state: Values, inputs: Values) => {
      return { outs: defined(await lifecycle.update(id, withoutProvider(state), withoutProvider(inputs))) };
    },

    delete: (id, state: Values) => traceless(() => lifecycle.delete(id, withoutProvider(state))),
  };
}

async function traceless<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw withoutTrace(error);
  }
}

function withoutProvider({ [providerKey]: _, ...values }: Values): Values {
  return values;
}

/** The engine refuses properties that are undefined. */
function defined(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Given the property's name apart, the engine would print its value too, be it 25,000 bytes or a secret. */
function failure(reason: string): pulumi.dynamic.CheckFailure {
  return { property: "", reason };
}

/** The form in which the engine keeps a resource that was made, but not completely. */
function initFailed(error: PartialError, inputs: Values): Error {
  const properties = { ...defined(error.state), [providerKey]: inputs[providerKey] };
  return Object.assign(new Error(error.message), { id: error.id, properties, reasons: [error.message] });
}
