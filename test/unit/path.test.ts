import { expect, test } from "@jest/globals";
import { path, withQuery } from "../../provider/hub/http/path";

test.each(["a/b", "a?b", "a#b", "a%2fb", "a b", "é", "../..", "a\\b"])("%j stays one part of an address", (value) => {
  const made = path`/v2/x/${value}/y`;
  const { pathname, search, hash } = new URL(made, "https://hub.example.com");
  expect(pathname.split("/").map(decodeURIComponent)).toEqual(["", "v2", "x", value, "y"]);
  expect([search, hash]).toEqual(["", ""]);
});

test.each(["", ".", ".."])("%j, which would lead to another address, is refused", (value) => {
  expect(() => path`/v2/x/${value}/y`).toThrow(`"${value}" can't be part of a Docker Hub address.`);
});

test("a query has what is given, and nothing of what is not", () => {
  expect(withQuery("/v2/x", { a: "1&b=2", c: undefined, d: false, e: 0 })).toBe("/v2/x?a=1%26b%3D2&d=false&e=0");
  expect(withQuery("/v2/x", { c: undefined })).toBe("/v2/x");
});
