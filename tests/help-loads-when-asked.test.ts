// Help is for whoever asks: no page of the form may bring its texts along.
import { expect, test } from "vitest";
import { sourceFiles, waysTo } from "@/tests/fixtures/source-files";

const texts = /^messages\/help\//;

test("no component leads to the texts of help", () => {
  const components = sourceFiles.filter(({ name, isTest }) => !isTest && name.startsWith("components/"));
  expect(components.flatMap((file) => waysTo(texts, file))).toEqual([]);
});

test("the address of help does lead there: the search above finds what it looks for", () => {
  const route = sourceFiles.find(({ name }) => name === "app/api/help/[locale]/[part]/route.ts");
  expect(route && waysTo(texts, route)).not.toEqual([]);
});
