import { expect, test } from "vitest";
import { labelsOf } from "@/components/dimona/anomaly-list";

const both = { errorId: "00910-344", labelNl: "Fout", labelFr: "Erreur" };

test("a Dutch or French reader sees the label in that language alone", () => {
  expect(labelsOf(both, "nl")).toEqual([{ text: "Fout", lang: "nl" }]);
  expect(labelsOf(both, "fr")).toEqual([{ text: "Erreur", lang: "fr" }]);
});

test.each(["de", "en"])("a reader of %s sees both labels, each marked with its language", (locale) => {
  expect(labelsOf(both, locale).map(({ lang }) => lang)).toEqual(["fr", "nl"]);
});

test("a label that the RSZ left empty is replaced by the other, never by nothing", () => {
  expect(labelsOf({ ...both, labelFr: "" }, "fr")).toEqual([{ text: "Fout", lang: "nl" }]);
  expect(labelsOf({ ...both, labelNl: "" }, "nl")).toEqual([{ text: "Erreur", lang: "fr" }]);
});
