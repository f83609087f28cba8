import { expect, test } from "@jest/globals";
import { z } from "zod";
import { defineResource } from "../../provider/define";
import { describeAdoption } from "../../provider/rules/adoption";

const account = defineResource({
  token: "Account",
  docs: { about: "", endpoints: [], permissions: "", get: { id: "somebody" }, destroy: "", errors: [] },
  inputs: z.strictObject({
    name: z.string(),
    note: z.string().trim().optional(),
    password: z.string().meta({ secret: true }),
  }),
  outputs: z.object({}),
  identity: ["name"],
  secrets: [],
  create: async ({ inputs }) => ({ state: inputs }),
  read: async () => undefined,
  update: async ({ inputs }) => inputs,
  delete: async () => {},
});
const found = { name: "somebody", note: " kept ", password: "open-sesame" };

test("the words of an adoption name a secret that changes, and neither of its values", () => {
  const inputs = { name: "somebody", note: "new", password: "swordfish" };
  expect(describeAdoption(account, "somebody", found, inputs)).toBe(
    'Account somebody exists on Docker Hub and will be adopted. This changes:\n  note: " kept " => "new"\n  password: changes (secret)',
  );
});

test("what is not declared, or the same in its normal form, is no change", () => {
  expect(describeAdoption(account, "somebody", found, { name: "somebody", note: "kept" })).toBe(
    "Account somebody exists on Docker Hub and will be adopted. Nothing of it changes.",
  );
});
