import { expect, test } from "vitest";
import { createStatementNames } from "@/lib/statement-names";

const often = (nameOf: (sql: string) => string, sql: string): string =>
  Array.from({ length: 5 }, () => nameOf(sql)).at(-1) ?? "";

test("a statement has a name from its third use on, always the same one and its own", () => {
  const nameOf = createStatementNames();
  expect([nameOf("SELECT 1"), nameOf("SELECT 1")]).toEqual(["", ""]);
  const name = nameOf("SELECT 1");
  expect(name).not.toBe("");
  expect(nameOf("SELECT 1")).toBe(name);
  expect(often(nameOf, "SELECT 2")).not.toBe(name);
});

test("a list of parameters gives no name, since each length of it is another statement", () => {
  const nameOf = createStatementNames();
  expect(often(nameOf, "SELECT a FROM b WHERE c IN ($1,$2)")).toBe("");
  expect(often(nameOf, "INSERT INTO b (c) VALUES ($1), ($2)")).toBe("");
  expect(often(nameOf, "SELECT a FROM b WHERE c IN ($1)")).not.toBe("");
});

test("no more are named than a connection may keep", () => {
  const nameOf = createStatementNames(2);
  const named = [1, 2, 3].map((it) => often(nameOf, `SELECT ${it}`));
  expect(named.filter(Boolean)).toHaveLength(2);
  expect(nameOf("SELECT 1")).toBe(named[0]);
});
