import { expect, test } from "vitest";
import { pageLinks, queryPage } from "@/components/clients/page-links";

test.each([
  [undefined, 1],
  ["2", 2],
  [["3", "4"], 3],
  ["0", 1],
  ["-1", 1],
  ["1.5", 1],
  ["x", 1],
])("page %j is page %d", (value, page) => expect(queryPage(value)).toBe(page));

test("the first page has no page before it, the last none after it, and the search is kept", () => {
  const links = (page: number) => pageLinks("/employers", { q: "de fictie" }, { total: 101, page, pageSize: 50 });
  expect(links(1)).toEqual({ previousHref: undefined, nextHref: "/employers?q=de+fictie&page=2", from: 1, to: 50 });
  expect(links(2)).toMatchObject({ previousHref: "/employers?q=de+fictie", nextHref: "/employers?q=de+fictie&page=3" });
  expect(links(3)).toMatchObject({ nextHref: undefined, from: 101, to: 101 });
  expect(pageLinks("/employers", {}, { total: 0, page: 1, pageSize: 50 })).toMatchObject({
    nextHref: undefined,
    to: 0,
  });
});
