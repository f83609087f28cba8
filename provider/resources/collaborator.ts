import { z } from "zod";
import { defineResource, type Listed } from "../define";
import { accountName, existingRepository, namespaceOfRepository } from "../fields/repositoryFields";
import { explain, type Hub, NotFoundError, noRepository } from "../hub";
import { existsAlready } from "../refusals";
import { byOwner } from "../rules/byOwner";
import { createOnce } from "../rules/createOnce";
import { ofEachRepository } from "../rules/ofEachRepository";

const inputs = z.strictObject({
  namespace: namespaceOfRepository,
  repository: existingRepository,
  user: accountName.describe("The Docker ID of the user who may push to the repository and pull from it."),
  adoptExisting: z
    .boolean()
    .default(false)
    .describe("Whether a user who is a collaborator already is adopted instead of being an error."),
});

type Inputs = z.output<typeof inputs>;

export const collaborator = defineResource({
  token: "Collaborator",
  docs: {
    about: `A user who may push to a repository of another user, and pull from it.

Only the repositories of users have collaborators; an organization has teams. Docker does not document these endpoints: they are as a public client had them in 2021, and not verified against the live service.`,
    endpoints: [
      "POST /v2/repositories/{namespace}/{repository}/collaborators/",
      "GET /v2/repositories/{namespace}/{repository}/collaborators/",
      "DELETE /v2/repositories/{namespace}/{repository}/collaborators/{user}/",
    ],
    permissions:
      "The user whose repository it is, with the password or a personal access token of the scope `repo:admin`.",
    get: { id: "somebody/tools/somebody-else" },
    destroy: "Takes the user's rights in the repository away.",
    errors: [
      {
        error: "The user is a collaborator already.",
        remedy: "Set `adoptExisting: true` to manage that from now on.",
      },
      {
        error: "The repository is an organization's (400).",
        remedy: "Give a team of the organization access to it instead.",
      },
    ],
  },
  inputs,
  outputs: z.object({}),
  identity: ["namespace", "repository", "user"],
  secrets: [],

  async create({ hub, inputs, before }) {
    const { namespace, repository, user } = inputs;
    if (await hub.collaborators.has(namespace, repository, user)) {
      if (inputs.adoptExisting) return { state: inputs };
      throw existsAlready(`${user} as a collaborator of ${namespace}/${repository}`, before !== undefined);
    }
    await add(hub, inputs);
    return { state: inputs };
  },

  async read({ hub, key: { namespace, repository, user } }) {
    return (await hub.collaborators.has(namespace, repository, user)) ? { namespace, repository, user } : undefined;
  },

  update: async ({ inputs }) => inputs,

  delete: ({ hub, state: { namespace, repository, user } }) => hub.collaborators.remove(namespace, repository, user),

  listed: {
    kind: "collaborator",
    lists: (hub, ids) => byOwner(ids, "the collaborators", (each) => listed(hub, each)),
  },
  importing: {
    of: "user",
    all: everyOne,
    refersTo: { repository: { token: "Repository", by: ["namespace", "repository"] } },
  },
});

async function* everyOne(hub: Hub, namespace: string) {
  const collaborators = ofEachRepository(hub, namespace, (repository) => hub.collaborators.list(namespace, repository));
  for await (const { repository, user } of collaborators) yield { namespace, repository, user };
}

async function* listed(hub: Hub, namespace: string): AsyncGenerator<Listed> {
  for await (const { repository, user } of everyOne(hub, namespace)) {
    yield { id: `${namespace}/${repository}/${user}`, details: [], properties: {} };
  }
}

async function add(hub: Hub, { namespace, repository, user }: Inputs): Promise<void> {
  try {
    await createOnce<true, true>({
      create: async () => {
        await hub.collaborators.add(namespace, repository, user);
        return true;
      },
      // It was not there before, and who added it in between does not matter.
      find: async () => ((await hub.collaborators.has(namespace, repository, user)) ? true : undefined),
      take: async () => true,
      mayExist: () =>
        `Whether ${user} was added to ${namespace}/${repository} could not be found out. Set adoptExisting: true and run \`pulumi up\` again.`,
      sleep: hub.sleep,
    });
  } catch (error) {
    throw error instanceof NotFoundError ? explain(error, noRepository(namespace, repository)) : error;
  }
}
