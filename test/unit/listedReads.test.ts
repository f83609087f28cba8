import { beforeEach, describe, expect, test } from "@jest/globals";
import { z } from "zod";
import { HubError } from "../../provider/hub/http/errors";
import type { Request } from "../../provider/hub/http/transport";
import { ListedReads } from "../../provider/hub/listedReads";
import { FakeClock } from "../fakeClock";

const entry = z.object({ name: z.string(), value: z.number() });

/** What the Hub lists, and what it was asked. */
let listed: { name: string; value: number }[];
let pages: number[];
/** Is called between the answer to a page and the next request. */
let afterPage: (page: number) => void;
let clock: FakeClock;
let reads: ListedReads<typeof entry>;

beforeEach(() => {
  listed = Array.from({ length: 500 }, (_, number) => ({ name: `r${number}`, value: number }));
  pages = [];
  afterPage = () => {};
  clock = new FakeClock();
  const client = {
    call: async <S extends z.ZodType>({ path }: Request, schema: S): Promise<z.output<S>> => {
      const page = Number(new URLSearchParams(path.split("?")[1]).get("page"));
      pages.push(page);
      const results = listed.slice((page - 1) * 100, page * 100);
      const answer = schema.parse({ count: listed.length, next: results.length < 100 ? null : "/?more", results });
      afterPage(page);
      return answer;
    },
  };
  reads = new ListedReads(client, clock, () => ({ path: "/list", entry, key: ({ name }) => name }));
});

const find = (...numbers: number[]) => Promise.all(numbers.map((number) => reads.find("all", `r${number}`)));
const values = async (...numbers: number[]) => (await find(...numbers)).map((each) => each?.value);

describe("a list that changes while it is read", () => {
  test("what moved to a page that was read already is not found, and so read by itself", async () => {
    afterPage = (page) => {
      if (page === 1) listed = listed.slice(1);
    };
    expect(await values(99, 100, 101, 499)).toEqual([99, undefined, 101, 499]);
  });

  test("what moved to the next page is there twice, and found as it was last", async () => {
    afterPage = (page) => {
      if (page === 1) listed = [{ name: "new", value: -1 }, ...listed.map((each) => ({ ...each, value: -each.value }))];
    };
    expect(await values(98, 99, 100, 498)).toEqual([98, -99, -100, -498]);
  });

  test("pages that are there no more end it", async () => {
    afterPage = (page) => {
      if (page === 1) listed = listed.slice(0, 150);
    };
    expect(await values(120, 149, 150, 499)).toEqual([120, 149, undefined, undefined]);
    expect(await values(...Array(500).keys())).toHaveLength(500);
    expect(pages).toEqual([1, 2, 3, 4, 5]);
  });
});

test("an empty page is the last one", async () => {
  listed = Array.from({ length: 2000 }, (_, number) => ({ name: `r${number}`, value: number }));
  afterPage = (page) => {
    if (page === 1) listed = listed.slice(0, 100);
  };
  expect(await values(...Array(20).keys(), 1999)).toHaveLength(21);
  // Page 2, and those that were asked for beside it.
  expect(pages).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test("a later page that fails leaves what the others show", async () => {
  afterPage = (page) => {
    if (page === 3) throw new HubError({ endpoint: "GET /list", message: "lost" });
  };
  const found = await values(10, 150, 250, 450);
  expect(found.slice(0, 3)).toEqual([10, 150, undefined]);
  expect(pages.filter((page) => page === 3)).toHaveLength(1);
});

test("what is changed while its page is on its way is read by itself", async () => {
  afterPage = () => reads.changed("all", "r13");
  expect(await values(10, 11, 12, 13)).toEqual([10, 11, 12, undefined]);
});

test("an error that is not the Hub's is thrown, not hidden", async () => {
  afterPage = () => {
    throw new Error("Cancelled");
  };
  await expect(find(1, 2, 3, 4)).rejects.toThrow("Cancelled");
});

describe("whether it pays", () => {
  const manyPages = (count: number) => {
    listed = Array.from({ length: count * 100 }, (_, number) => ({ name: `r${number}`, value: number }));
  };

  test("three reads never ask for a page", async () => {
    expect(await values(1, 2, 3)).toEqual([undefined, undefined, undefined]);
    expect(pages).toEqual([]);
  });

  test("reads that come one after the other count as well as those that come together", async () => {
    for (const number of [1, 2, 3]) expect(await values(number)).toEqual([undefined]);
    expect(await values(450)).toEqual([450]);
    expect(pages).toEqual([1, 2, 3, 4, 5]);
  });

  test("a page is asked for once, whoever asks, and at the same time or later", async () => {
    await Promise.all([find(...Array(100).keys()), find(...Array(100).keys())]);
    await find(...Array(500).keys());
    expect(pages).toEqual([1, 2, 3, 4, 5]);
  });

  test("a list of more than two pages for each read is not read, until more reads have come", async () => {
    manyPages(50);
    expect(await values(1, 150, 250, 350)).toEqual([1, undefined, undefined, undefined]);
    expect(pages).toEqual([1]);
    for (let number = 0; number < 20; number++) await find(4900);
    expect(pages).toEqual([1]);
    expect(await values(4900)).toEqual([4900]);
    expect(pages).toHaveLength(50);
  });

  test("reads that it can't serve count: a refresh of many goes on", async () => {
    for (let number = 0; number < 8; number++) reads.expect("all");
    expect(await values(450)).toEqual([450]);
  });

  test("reads of half a minute ago do not count", async () => {
    await find(1, 2, 3);
    clock.advance(30_000);
    expect(await values(4)).toEqual([undefined]);
    expect(pages).toEqual([]);
  });

  test("a list that took long to read is used for as long again", async () => {
    afterPage = (page) => clock.advance(page === 1 ? 0 : 25_000);
    await find(1, 2, 3, 450);
    clock.advance(90_000);
    expect(await values(451)).toEqual([451]);
    clock.advance(20_000);
    expect(await values(451)).toEqual([undefined]);
    expect(pages).toEqual([1, 2, 3, 4, 5]);
  });
});
