import * as pulumi from "@pulumi/pulumi";
import { hubFrom } from "../../connection";
import { type AnyResource, PartialError } from "../../define";
import { accept } from "../../rules/accept";
import { replaces } from "../../rules/diff";
import { sentence } from "../../rules/issue";
import { observe } from "../../rules/observe";
import { withoutTrace } from "./withoutTrace";

type Values = Record<string, unknown>;

/** The engine's property that says which dynamic provider a resource has. */
const providerKey = "__provider";

/** Runs a definition as a Pulumi dynamic provider. */
export function hostDynamically(definition: AnyResource): pulumi.dynamic.ResourceProvider {
  let config: pulumi.dynamic.Config | undefined;
  const source = () => hubFrom((key) => config?.get(`dockerhub:${key}`));

  return {
    // Calls run beside this one without waiting for it, so nothing here may be asynchronous.
    configure: async (request) => {
      config = request.config;
    },

    check: async (olds: Values, news: Values) => {
      const declared = { olds, news: withoutProvider(news), unknown: pulumi.runtime.unknownValue };
      const { inputs, failures } = await accept(definition, declared, source);
      return { inputs, failures: failures.map(sentence).map(failure) };
    },

    diff: async (_id, state: Values, news: Values) => ({ replaces: replaces(definition, state, news) }),

    create: async (inputs: Values) => {
      const { id, state } = await definition
        .create({ hub: source().hub, inputs: withoutProvider(inputs) })
        .catch((error) => {
          throw error instanceof PartialError ? initFailed(error, inputs) : error;
        });
      return { id, outs: defined(state) };
    },

    read: async (id, props: Values) => {
      const prior = withoutProvider(props);
      const state = Object.keys(prior).length > 0 ? prior : undefined;
      const read = await traceless(() => definition.read({ hub: source().hub, id, state }));
      if (!read) return { id: "", props: {} };
      const observed = observe(definition, state, read);
      return { id, props: observed.state, inputs: observed.inputs };
    },

    update: async (id, state: Values, inputs: Values) => {
      const call = { hub: source().hub, id, state: withoutProvider(state), inputs: withoutProvider(inputs) };
      return { outs: defined(await definition.update(call)) };
    },

    delete: (id, state: Values) =>
      traceless(() => definition.delete({ hub: source().hub, id, state: withoutProvider(state) })),
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
