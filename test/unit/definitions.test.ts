import { expect, test } from "@jest/globals";
import { resources } from "../../provider";

const volatile = /count|stars?$|pulls?$|last(Used|Pull|Push|Updat|Modif|Active|Seen)|size$/i;

test.each(resources.map((definition) => [definition.token, definition] as const))(
  "%s: no output of a resource is something that changes by itself",
  (_, { outputs }) => {
    expect(Object.keys(outputs.shape).filter((name) => volatile.test(name))).toEqual([]);
  },
);
