import { z } from "zod";
import { defineResource } from "../define";
import { v1Error, v1Password } from "../fields/v1Fields";
import { type Hub, HubError, InvalidError, type V1Login } from "../hub";
import { Refusal } from "../refusals";
import { createOnce } from "../rules/createOnce";

const inputs = z.strictObject({
  username: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9_]{3,29}$/,
      "is not a valid Docker ID: 4 to 30 lower-case letters and digits, with underscores after the first",
    )
    .describe("The account's name. A change makes another account, and keeps the old one."),
  email: z
    .email("is not a valid e-mail address")
    .describe("An e-mail address of the account. A change adds the new one; the API never removes an old one."),
  password: v1Password.describe("The account's password. Secret."),
  adoptExisting: z
    .boolean()
    .default(false)
    .describe("Whether an account that exists, and has this password, is adopted instead of being an error."),
});

const outputs = z.object({
  workingPassword: z
    .string()
    .optional()
    .describe("The password that Docker Hub accepted last, with which the account is changed. Secret."),
});

export const user = defineResource({
  token: "v1.User",
  docs: {
    retired: "2022-08-23",
    about: `An account, made and changed through the v1 API, which Docker removed on 2022-08-23.

The API does not tell an account's e-mail addresses: so a change of them is not drift. A password that was changed elsewhere is drift; it is found by one login with the declared one, which is not repeated in a run.`,
    endpoints: ["POST /v1/users/", "PUT /v1/users/{username}/", "GET /v1/users/"],
    permissions: "None for a new account; the account's own password to change it.",
    get: { impossible: "The v1 API tells nothing of an account without its password." },
    destroy: "Nothing: the API can't delete an account. It is kept, and a warning says so.",
    errors: [
      v1Error("Make and change accounts on Docker Hub's website."),
      {
        error: "The account exists already.",
        remedy: "Choose another username; or declare its password, and `adoptExisting: true`.",
      },
      {
        error: "The password was changed elsewhere.",
        remedy: "Declare the present password: nobody can change it without knowing it.",
      },
    ],
  },
  inputs,
  outputs,
  identity: ["username"],
  secrets: ["workingPassword"],
  changedByUpdate: ["workingPassword"],
  anonymous: true,

  async create({ hub, inputs }) {
    const { username, password, email } = inputs;
    try {
      await createOnce<true, true>({
        create: async () => {
          await hub.v1.createUser({ username, password, email });
          return true;
        },
        find: async () => (await hub.v1.isLogin(inputs)) || undefined,
        take: async (found) => found,
        mayExist: () =>
          `Whether the account "${username}" was created could not be found out. If it exists, set adoptExisting: true and run \`pulumi up\` again.`,
        sleep: hub.sleep,
      });
    } catch (error) {
      const mayExist = error instanceof InvalidError && inputs.adoptExisting;
      if (!mayExist || !(await hub.v1.isLogin(inputs))) throw error;
      await hub.v1.updateUser(inputs, { email });
    }
    return { state: { ...inputs, workingPassword: password } };
  },

  async read({ hub, id, state }) {
    if (!state) {
      throw new Refusal(
        `The v1 API tells nothing of "${id}" without its password. Declare it, with adoptExisting: true.`,
      );
    }
    const working = await firstThatWorks(hub, id, [state.password, state.workingPassword]);
    const workingPassword = working ?? state.workingPassword ?? (state.password || undefined);
    return { username: id, password: working ?? "", workingPassword };
  },

  async update({ hub, id, state, inputs }) {
    const present = state.password || (await firstThatWorks(hub, id, [inputs.password, state.workingPassword]));
    if (!present) {
      throw new Refusal(
        `The password of "${id}" was changed elsewhere, and can't be changed without knowing the present one. Declare that, or have it changed back.`,
      );
    }
    const changes = {
      ...(inputs.password === present ? {} : { password: inputs.password }),
      ...(inputs.email === state.email ? {} : { email: inputs.email }),
    };
    if (Object.keys(changes).length > 0) await change(hub, { username: id, password: present }, changes);
    return { ...inputs, workingPassword: inputs.password };
  },

  async delete({ hub, id }) {
    hub.announce(`The account "${id}" is kept on Docker Hub: the v1 API can't delete one. It is no longer managed.`);
  },
});

/** Each is tried once in a process: repeated failures lock the account. */
async function firstThatWorks(
  hub: Hub,
  username: string,
  passwords: readonly (string | undefined)[],
): Promise<string | undefined> {
  for (const password of new Set(passwords)) {
    if (password && (await hub.v1.isLogin({ username, password }))) return password;
  }
  return undefined;
}

/** Where the answer was lost, a change of the password may have been made: the repeated request is then refused. */
async function change(hub: Hub, login: V1Login, changes: { email?: string; password?: string }): Promise<void> {
  try {
    await hub.v1.updateUser(login, changes);
  } catch (error) {
    const { password } = changes;
    const mayBeMade = error instanceof HubError && (error.maybeDone || error.status === 401) && password !== undefined;
    if (!mayBeMade || !(await hub.v1.isLogin({ ...login, password }))) throw error;
  }
}
