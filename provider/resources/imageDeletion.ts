import { randomUUID } from "node:crypto";
import { z } from "zod";
import { defineResource } from "../define";
import { deletionInputs, deletionMetrics, describeObstacles, keyOf } from "../fields/deletionFields";
import { imageErrors } from "../fields/imageFields";
import type { Hub, Manifest } from "../hub";
import { Refusal } from "../refusals";
import { createOnce } from "../rules/createOnce";

const inputs = z.strictObject(deletionInputs);

const outputs = z.object({
  metrics: deletionMetrics
    .optional()
    .describe("What the last deletion or trial did, or would do; not known when its answer was lost."),
});

type Inputs = z.output<typeof inputs>;
type Metrics = z.output<typeof deletionMetrics>;

export const imageDeletion = defineResource({
  token: "ImageDeletion",
  docs: {
    retired: "2023-12-11",
    about: `Images that are deleted, and stay deleted. By default it is a trial: \`dryRun: false\` deletes them for good.

What stands in the way is shown by image, and stops it: an image that is not there, is in use, or has tags. A warning is passed over when \`ignoreWarnings\` has it as Docker Hub gave it, with all its tags. An image that was deleted and is pushed again is drift, and the next \`up\` deletes it again.

Docker retired image management on 2023-12-11. On a Hub without it this fails, and says so.`,
    endpoints: ["POST /v2/namespaces/{namespace}/delete-images"],
    permissions: "A user who may delete the repositories' images, in a namespace with a Pro, Team or Business plan.",
    get: { impossible: "A deletion that is over can't be read from Docker Hub." },
    destroy: "Nothing: what was deleted can't be brought back.",
    errors: [
      {
        error: "No images were deleted, since some are not there, or there are warnings.",
        remedy: "Take out what is not there; copy the warnings to `ignoreWarnings`, one by one, after reading them.",
      },
      ...imageErrors,
    ],
  },
  inputs,
  outputs,
  identity: { given: "`namespace/` and a uuid" },
  replaceOn: ["namespace"],
  secrets: [],
  changedByUpdate: ["metrics"],

  async create({ hub, inputs }) {
    const metrics = await remove(hub, inputs, inputs.manifests);
    return { id: `${inputs.namespace}/${randomUUID()}`, state: { ...inputs, metrics } };
  },

  async read({ hub, state }) {
    if (!state) throw new Refusal("A deletion that is over can't be read from Docker Hub.");
    if (state.dryRun) return state;
    const gone = await missing(hub, state.namespace, state.manifests);
    return { ...state, manifests: state.manifests.filter((manifest) => gone.has(keyOf(manifest))) };
  },

  async update({ hub, state, inputs }) {
    const done = new Set(state.dryRun ? [] : state.manifests.map(keyOf));
    const pending = inputs.manifests.filter((manifest) => inputs.dryRun || !done.has(keyOf(manifest)));
    return { ...inputs, metrics: pending.length > 0 ? await remove(hub, inputs, pending) : state.metrics };
  },

  async delete() {},
});

async function remove(hub: Hub, inputs: Inputs, manifests: Manifest[]) {
  const { namespace, dryRun, activeFrom } = inputs;
  const pending = new Map(manifests.map((manifest) => [keyOf(manifest), manifest]));
  const { metrics } = await createOnce<{ metrics?: Metrics | undefined }, true>({
    create: async () => {
      const ignoreWarnings = inputs.ignoreWarnings.filter((warning) => pending.has(keyOf(warning)));
      const asked = { dryRun, activeFrom, manifests: [...pending.values()], ignoreWarnings };
      const result = await hub.images.delete(namespace, asked);
      const obstacles = describeObstacles(namespace, result);
      if (obstacles) throw new Refusal(obstacles);
      return { metrics: result.metrics };
    },
    find: async () => {
      for (const key of await missing(hub, namespace, [...pending.values()])) pending.delete(key);
      return pending.size === 0 ? true : undefined;
    },
    take: async () => ({}),
    mayExist: () =>
      `Whether the images in ${namespace} were deleted could not be found out. Run \`pulumi up\` again: what is gone is not deleted twice.`,
    sleep: hub.sleep,
  });
  return metrics;
}

/** The images that are not there; a trial of their deletion names them. */
async function missing(hub: Hub, namespace: string, manifests: Manifest[]): Promise<Set<string>> {
  if (manifests.length === 0) return new Set();
  const { errors } = await hub.images.delete(namespace, { dryRun: true, manifests, ignoreWarnings: [] });
  return new Set(errors.filter(({ error }) => error === "not_found").map(keyOf));
}
