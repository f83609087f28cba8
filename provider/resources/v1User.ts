import { z } from "zod";
import { defineResource } from "../define";
import { v1Error } from "../fields/v1Fields";
import { HubError, InvalidError } from "../hub";
import { Refusal } from "../refusals";

const inputs = z.strictObject({
  username: z
    .string()
    .regex(/^[a-z0-9_]{4,30}$/, "is not a valid Docker ID: 4 to 30 lower-case letters, digits and underscores")
    .describe("The account's name. A change makes another account, and keeps the old one."),
  email: z
    .email("is not a valid e-mail address")
    .describe("An e-mail address of the account. A change adds the new one; the API never removes an old one."),
  password: z.string().min(1, "must not be empty").meta({ secret: true }).describe("The account's password. Secret."),
  adoptExisting: z
    .boolean()
    .default(false)
    .describe("Whether an account that exists, and has this password, is taken over instead of being an error."),
});

export const user = defineResource({
  token: "v1.User",
  docs: {
    retired: "2022-08-23",
    about: `An account, made and changed through the v1 API, which Docker removed on 2022-08-23.

The API does not tell an account's e-mail addresses: a change of them is no drift. A password that was changed elsewhere is; it is found by one login with the declared one, which is not repeated in a run.`,
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
  outputs: z.object({}),
  identity: ["username"],
  secrets: [],
  anonymous: true,

  async create({ hub, inputs }) {
    const { username, password, email } = inputs;
    try {
      await hub.v1.createUser({ username, password, email });
    } catch (error) {
      const wasLost = error instanceof HubError && error.maybeDone;
      const mayExist = error instanceof InvalidError && inputs.adoptExisting;
      if (!(wasLost || mayExist) || !(await hub.v1.isLogin(inputs))) throw error;
      if (mayExist) await hub.v1.updateUser(inputs, { email });
    }
    return { state: inputs };
  },

  async read({ hub, id, state }) {
    if (!state) {
      throw new Refusal(
        `The v1 API tells nothing of "${id}" without its password. Declare it, with adoptExisting: true.`,
      );
    }
    const isPassword = state.password !== "" && (await hub.v1.isLogin({ username: id, password: state.password }));
    return { username: id, password: isPassword ? state.password : "" };
  },

  async update({ hub, id, state, inputs }) {
    const isKnown = state.password !== "";
    if (!isKnown && !(await hub.v1.isLogin(inputs))) {
      throw new Refusal(
        `The password of "${id}" was changed elsewhere, and can't be changed without knowing the present one. Declare that, or have it changed back.`,
      );
    }
    const present = { username: id, password: isKnown ? state.password : inputs.password };
    const changes = {
      ...(inputs.password === present.password ? {} : { password: inputs.password }),
      ...(inputs.email === state.email ? {} : { email: inputs.email }),
    };
    if (Object.keys(changes).length > 0) await hub.v1.updateUser(present, changes);
    return inputs;
  },

  async delete({ hub, id }) {
    hub.announce(`The account "${id}" is kept on Docker Hub: the v1 API can't delete one. It is no longer managed.`);
  },
});
