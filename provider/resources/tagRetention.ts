import { z } from "zod";
import { defineResource } from "../define";
import { duration } from "../fields/duration";
import { existingRepository, namespaceOfRepository, set } from "../fields/repositoryFields";
import { explain, type Hub, HubError, type HubTag, noRepository } from "../hub";
import { counted, Refusal } from "../refusals";
import { expired } from "./retentionPolicy";

const pattern = z
  .string()
  .regex(/^[\w.*?-]{1,128}$/, "is not a pattern of tags: what a tag may have, with * for any characters and ? for one");

const inputs = z.strictObject({
  namespace: namespaceOfRepository,
  repository: existingRepository,
  keepNewest: z
    .int("must be a whole number")
    .min(1, "must be at least 1: a repository is not emptied by its retention")
    .describe("How many of the most recently pushed tags are kept, beside those of `keepPatterns`."),
  keepPatterns: set(pattern)
    .default([])
    .describe(
      "Tags that are always kept: a set of names, in which `*` stands for any characters and `?` for one, e.g. `latest`, `v*`.",
    ),
  olderThan: duration
    .optional()
    .describe("How long ago a tag must have been pushed to be deleted, e.g. `12h`, `30d`, `8w`. Any age by default."),
  dryRun: z
    .boolean()
    .default(true)
    .describe("Whether it is only said what would be deleted. Deleting tags for good takes `false`."),
  overdue: z
    .array(z.string())
    .max(0, "is not declared: a refresh shows there which tags the policy deletes")
    .default([])
    .describe("Not declared. A refresh shows here which tags the policy deletes, and the next `up` deletes them."),
});

const outputs = z.object({
  deleted: z.array(z.string()).optional().describe("The tags that the last `up` deleted."),
  wouldDelete: z.array(z.string()).optional().describe("In a trial, the tags that the last `up` would have deleted."),
});

type Inputs = z.output<typeof inputs>;

/** So many tags are named in a line. */
const mostNamed = 10;

export const tagRetention = defineResource({
  token: "TagRetention",
  docs: {
    about: `A policy that deletes old tags of a repository, and goes on doing so: each \`up --refresh\` deletes what is due by then. By default it is a trial: \`dryRun: false\` deletes tags for good.

A tag is deleted only where all parts of the policy let it go. Immutable tags are kept, and so is a tag whose age Docker Hub does not tell. The preview says which tags are deleted. Each is read once more before its deletion, and kept if it was pushed again. An interrupted run is finished by the next.

The images of a deleted tag are gone where no other tag has them. The deletion of tags is undocumented, and not verified against the live service.`,
    endpoints: [
      "GET /v2/namespaces/{namespace}/repositories/{repository}",
      "GET /v2/namespaces/{namespace}/repositories/{repository}/tags",
      "GET /v2/namespaces/{namespace}/repositories/{repository}/tags/{tag}",
      "POST /v2/namespaces/{namespace}/repositories/{repository}/immutabletags/verify",
      "DELETE /v2/repositories/{namespace}/{repository}/tags/{tag}/",
    ],
    permissions:
      "A user who may administer the repository, with the password or a personal access token of the scope `repo:admin`, or an organization access token of the scopes `scope-repository-read`, `scope-tag-read` and `scope-tag-admin`; where tags are immutable also `scope-repository-settings-admin`.",
    get: { impossible: "A policy is known to the program alone; Docker Hub keeps none." },
    destroy: "Nothing: what was deleted can't be brought back.",
    errors: [
      {
        error: "Some of the tags were deleted, and then something went wrong.",
        remedy: "Mend what the error names and run `pulumi up` again: it goes on with the rest.",
      },
      { error: "There is no such repository.", remedy: "Check its name, and whose credentials are used." },
    ],
  },
  inputs,
  outputs,
  identity: ["namespace", "repository"],
  secrets: [],
  changedByUpdate: ["deleted", "wouldDelete"],

  create: async ({ hub, inputs }) => ({ state: await apply(hub, inputs) }),

  async read({ hub, state }) {
    if (!state) throw new Refusal("A policy of retention can't be read from Docker Hub, which keeps none.");
    const plan = await planFor(hub, state);
    if (!plan) return undefined;
    if (!state.dryRun) return { ...state, overdue: plan.due.map(({ name }) => name) };
    hub.announce(describe(state, plan));
    return state;
  },

  update: ({ hub, inputs }) => apply(hub, inputs),

  async delete() {},

  async foresee({ hub, inputs }) {
    const plan = await planFor(hub, inputs);
    return plan && describe(inputs, plan);
  },
});

interface Plan {
  /** The tags to delete, oldest first. */
  due: HubTag[];
  /** How many tags there are. */
  all: number;
}

/** Undefined where there is no such repository. */
async function planFor(hub: Hub, policy: Inputs): Promise<Plan | undefined> {
  const { namespace, repository } = policy;
  const found = await hub.repositories.get(namespace, repository);
  if (!found) return undefined;
  const rules = found.immutableTags?.enabled ? found.immutableTags.rules : [];
  const immutable = new Set<string>();
  for (const rule of rules) {
    for (const tag of await hub.repositorySettings.matchingTags(namespace, repository, rule)) immutable.add(tag);
  }
  const tags: HubTag[] = [];
  for await (const tag of hub.tags.list(namespace, repository)) tags.push(tag);
  const due = expired(tags, policy, hub.now(), (tag) => immutable.has(tag));
  return { due, all: tags.length };
}

function describe({ namespace, repository, dryRun }: Inputs, { due, all }: Plan): string {
  const [tags = "no tag"] = counted(due.length, "tag");
  const names = due.slice(0, mostNamed).map(({ name }) => name);
  const more = due.length > mostNamed ? `, and ${due.length - mostNamed} more` : "";
  const named = due.length === 0 ? "" : `: ${names.join(", ")}${more}`;
  const verb = dryRun ? "would delete" : "deletes";
  const trial = dryRun && due.length > 0 ? "\nThis is a trial; dryRun: false deletes them for good." : "";
  return `${namespace}/${repository}: the retention ${verb} ${tags} of ${all}${named}.${trial}`;
}

async function apply(hub: Hub, inputs: Inputs) {
  const { namespace, repository } = inputs;
  const plan = await planFor(hub, inputs);
  if (!plan) throw new Refusal(noRepository(namespace, repository));
  if (inputs.dryRun) return { ...inputs, wouldDelete: plan.due.map(({ name }) => name) };
  const deleted: string[] = [];
  for (const tag of plan.due) {
    try {
      if (await remove(hub, inputs, tag)) deleted.push(tag.name);
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      throw explain(
        error,
        `${namespace}/${repository}: ${deleted.length} of ${plan.due.length} tags were deleted, and ${tag.name} was not. The next \`pulumi up\` goes on.`,
      );
    }
  }
  return { ...inputs, deleted };
}

/** Deletes a tag unless it is gone, or was pushed again since the plan was made. */
async function remove(hub: Hub, { namespace, repository }: Inputs, planned: HubTag): Promise<boolean> {
  const found = await hub.tags.get(namespace, repository, planned.name);
  const isSame =
    found?.digest === planned.digest &&
    found?.lastPushed === planned.lastPushed &&
    found?.lastUpdated === planned.lastUpdated;
  if (!found || !isSame) return false;
  await hub.tags.delete(namespace, repository, planned.name);
  return true;
}
