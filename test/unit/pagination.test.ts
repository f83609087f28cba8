import { describe, expect, test } from "@jest/globals";
import { z } from "zod";
import type { Client } from "../../provider/hub/client";
import { NotTheHubError } from "../../provider/hub/http/errors";
import { collect, results } from "../../provider/hub/http/pagination";

const list = "/v2/namespaces/acme/repositories";

/** What is read of a list whose pages are answered by this function, and what was asked for. */
async function read(answer: (page: number, path: string) => { next?: unknown; results: unknown[] }) {
  const asked: string[] = [];
  const call = async (request: { path: string }, schema: z.ZodType) => {
    asked.push(request.path);
    return schema.parse(answer(asked.length, request.path));
  };
  const items = collect(results({ call } as Pick<Client, "call"> as Client, list, z.number()));
  const outcome = await items.then(
    ({ items }) => items,
    (error: unknown) => error,
  );
  return { outcome, asked };
}

test.each([
  ["an address", "https://hub.docker.com/v2/namespaces/acme/repositories?page=2"],
  ["an address of another host, which is not asked", "http://hub.example.com/v2/namespaces/acme/repositories?page=2"],
  ["a path", "/v2/namespaces/acme/repositories?page=2"],
  ["a query", "?page=2"],
])("the next page is asked for by its path and query: %s", async (_, next) => {
  const { outcome, asked } = await read((page) => (page === 1 ? { next, results: [1] } : { next: null, results: [2] }));
  expect(outcome).toEqual([1, 2]);
  expect(asked).toEqual([`${list}?page_size=100`, `${list}?page=2`]);
});

describe("a list is not read further, and said to be odd, when it", () => {
  test.each([
    ["names what is not an address", "http://"],
    ["names a sentence", "not an address"],
    ["names something that a browser would do", "javascript:alert(1)"],
    ["names an address of mail", "mailto:ci@example.com"],
    ["names what a terminal would obey", "\u001b]8;;https://example.com\u0007http://\u001b]8;;\u0007"],
  ])("%s as the next page", async (_, next) => {
    const { outcome, asked } = await read(() => ({ next, results: [1] }));
    expect(outcome).toBeInstanceOf(NotTheHubError);
    expect(outcome).toHaveProperty(
      "message",
      expect.stringMatching(/names as its next page what is not an address: "/),
    );
    expect(outcome).toHaveProperty("message", expect.not.stringMatching(/\p{Cc}/u));
    expect(asked).toHaveLength(1);
  });

  test("names a page that was read", async () => {
    const pages = [`${list}?page=2`, `${list}?page=3`, `${list}?page=2`];
    const { outcome, asked } = await read((page) => ({ next: pages[page - 1], results: [page] }));
    expect(outcome).toHaveProperty("message", expect.stringContaining("lists the same page again and again"));
    expect(asked).toHaveLength(3);
  });

  test("names a next page on an empty one", async () => {
    const { outcome, asked } = await read((page) => ({ next: `${list}?page=${page + 1}`, results: [] }));
    expect(outcome).toHaveProperty("message", expect.stringContaining("lists an empty page that names a next one"));
    expect(asked).toHaveLength(1);
  });

  test("has more pages than any list of Docker Hub", async () => {
    const { outcome, asked } = await read((page) => ({ next: `${list}?page=${page + 1}`, results: [page] }));
    expect(outcome).toHaveProperty("message", expect.stringContaining("lists more than 2,000 pages"));
    expect(asked).toHaveLength(2_000);
  });
});
