import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { type Hub, undefinedIfMissing } from "../hub";
import { type Settings, takeCharge } from "./takeCharge";

interface Declared {
  organization: string;
}

interface Remembered<S> {
  previous?: S | undefined;
}

/**
 * The lifecycle of settings that an organization always has, where these are the resource's inputs, beside the organization,
 * and `previous` is what was set before.
 */
export function settingsLifecycle<S extends object>(
  schema: z.ZodType<S>,
  settingsOf: (hub: Hub, organization: string) => Settings<S>,
) {
  return {
    async create(call: { hub: Hub; inputs: S & Declared; before: Remembered<S> | undefined }) {
      const { organization } = call.inputs;
      const settings = settingsOf(call.hub, organization);
      const stateOf = (now: S, previous: S) => ({ organization, ...now, previous });
      return { state: await takeCharge(settings, schema.parse(call.inputs), call.before?.previous, stateOf) };
    },

    async read(call: { hub: Hub; id: string }) {
      const found = await settingsOf(call.hub, call.id).get().catch(undefinedIfMissing);
      return found && { organization: call.id, ...found };
    },

    async update(call: { hub: Hub; state: S & Declared & Remembered<S>; inputs: S & Declared }) {
      const wanted = schema.parse(call.inputs);
      if (!isDeepStrictEqual(schema.parse(call.state), wanted)) {
        await settingsOf(call.hub, call.inputs.organization).put(wanted);
      }
      return { ...call.inputs, previous: call.state.previous };
    },

    async delete(call: { hub: Hub; id: string; state: Remembered<S> }) {
      const { previous } = call.state;
      if (previous) await settingsOf(call.hub, call.id).put(previous).catch(undefinedIfMissing);
    },
  };
}
