// The door of every server action, checked by reading the files that hold them.
import { expect, test } from "vitest";
import { sourceFiles } from "@/tests/fixtures/source-files";

const files = sourceFiles.filter(({ isTest, text }) => !isTest && /^["']use server["']/m.test(text));

test("every server action goes through the action client", () => {
  const around = files.filter(({ imports }) => !imports.includes("lib/access/action")).map(({ name }) => name);
  expect(around).toEqual([]);
});

/** Both are exported as functions: an action that is no use of the client shows as one. */
const handMade = (text: string): string[] => [
  ...[...text.matchAll(/^export async function (\w+)/gm)].map((match) => match[1] ?? ""),
  ...[...text.matchAll(/^export const (\w+) = (?!action\b)/gm)].map((match) => match[1] ?? ""),
];

/**
 * Actions that a form calls by itself, with its FormData. Those that read or write more than this device's cookies call the
 * client within; theme and shortcuts are cookies alone, set on the login page too. This list only shrinks.
 */
const formActions = [
  "app/(desk)/employers/actions.ts: searchEmployers",
  "app/(desk)/people/actions.ts: searchPeople",
  "app/(desk)/search/actions.ts: search",
  "app/preferences-actions.ts: setLocale",
  "app/preferences-actions.ts: setSingleKeys",
  "app/preferences-actions.ts: setTheme",
];

test("an action that is not made by the client stands in a list", () => {
  const found = files.flatMap(({ name, text }) => handMade(text).map((it) => `${name}: ${it}`));
  expect(found.sort()).toEqual(formActions);
});
