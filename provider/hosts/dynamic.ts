import * as pulumi from "@pulumi/pulumi";
import { type CheckFailure, check } from "../check";
import { connect } from "../connect";
import { withNamespace } from "../defaults";
import { type AnyResource, PartialError } from "../define";
import { replaces } from "../diff";
import type { Hub } from "../hub";
import { readSettings, type Settings } from "../hub/settings";
import { observe } from "../observe";

type Values = Record<string, unknown>;

/** The engine's property that says which dynamic provider a resource has. */
const providerKey = "__provider";

/** Runs a definition as a Pulumi dynamic provider. */
export function hostDynamically(definition: AnyResource): pulumi.dynamic.ResourceProvider {
  let config: pulumi.dynamic.Config | undefined;
  const settings = (): Settings => readSettings((key) => config?.get(`dockerhub:${key}`), process.env);
  const hub = (): Hub => connect(settings());

  return {
    // Calls run beside this one without waiting for it, so nothing here may be asynchronous.
    configure: async (request) => {
      config = request.config;
    },

    check: async (olds: Values, news: Values) => {
      const declared = withoutProvider(news);
      try {
        const source = { hub: hub(), namespace: settings().namespace };
        await source.hub.username();
        const filled = await withNamespace(definition, { olds, news: declared }, source);
        return check(definition, { olds, news: filled, isUnknown });
      } catch (error) {
        const { failures } = check(definition, { olds, news: declared, isUnknown });
        return { inputs: declared, failures: [...failures, failureOf(error)] };
      }
    },

    diff: async (_id, state: Values, news: Values) => ({ replaces: replaces(definition, state, news) }),

    create: async (inputs: Values) => {
      const { id, state } = await definition.create({ hub: hub(), inputs: withoutProvider(inputs) }).catch((error) => {
        throw error instanceof PartialError ? initFailed(error, inputs) : error;
      });
      return { id, outs: defined(state) };
    },

    read: async (id, props: Values) => {
      const prior = withoutProvider(props);
      const state = Object.keys(prior).length > 0 ? prior : undefined;
      const read = await definition.read({ hub: hub(), id, state });
      if (!read) return { id: "", props: {} };
      const observed = observe(definition, state, read);
      return { id, props: observed.state, inputs: observed.inputs };
    },

    update: async (id, state: Values, inputs: Values) => {
      const call = { hub: hub(), id, state: withoutProvider(state), inputs: withoutProvider(inputs) };
      return { outs: defined(await definition.update(call)) };
    },

    delete: async (id, state: Values) => definition.delete({ hub: hub(), id, state: withoutProvider(state) }),
  };
}

function isUnknown(value: unknown): boolean {
  return value === pulumi.runtime.unknownValue;
}

function withoutProvider({ [providerKey]: _, ...values }: Values): Values {
  return values;
}

/** The engine refuses properties that are undefined. */
function defined(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function failureOf(error: unknown): CheckFailure {
  return { property: "", reason: error instanceof Error ? error.message : String(error) };
}

/** The form in which the engine keeps a resource that was made, but not completely. */
function initFailed(error: PartialError, inputs: Values): Error {
  const properties = { ...defined(error.state), [providerKey]: inputs[providerKey] };
  return Object.assign(new Error(error.message), { id: error.id, properties, reasons: [error.message] });
}
