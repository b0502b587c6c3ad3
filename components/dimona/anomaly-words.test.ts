import { expect, test } from "vitest";
import { labelsOf, toldAs } from "@/components/dimona/anomaly-words";

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

const recipe = { cause: "Darum.", cure: "Tun Sie das." };
const unknown = "Not known.";
const nl = { text: "Fout", lang: "nl" } as const;
const fr = { text: "Erreur", lang: "fr" } as const;

test("where the RSZ speaks the reader's language its label leads, then cause and cure", () => {
  expect(toldAs({ labels: [nl], recipe }, "nl", unknown)).toEqual({ text: "Fout", ...recipe });
});

test("elsewhere the cause leads, and the RSZ's words follow, marked with their language", () => {
  expect(toldAs({ labels: [fr, nl], recipe }, "de", unknown)).toEqual({
    text: "Darum.",
    cure: "Tun Sie das.",
    originals: [fr, nl],
  });
});

test("a label in the RSZ's other language does not lead where a cause of ours can", () => {
  expect(toldAs({ labels: [nl], recipe }, "fr", unknown)).toMatchObject({ text: "Darum.", originals: [nl] });
});

test.each(["nl", "fr", "de", "en"])(
  "an anomaly that nobody knows is shown as it was sent, and says so: %s",
  (locale) => {
    const shown = toldAs(
      { labels: labelsOf({ labelNl: "Iets nieuws", labelFr: "Du nouveau" }, locale) },
      locale,
      unknown,
    );
    expect(shown.text).toBe(locale === "nl" ? "Iets nieuws" : "Du nouveau");
    expect(shown.cause).toBe(unknown);
    expect(shown.cure).toBeUndefined();
    expect(shown.lang).toBe(["de", "en"].includes(locale) ? "fr" : undefined);
  },
);

test("without label and recipe it is said that nobody knows, never nothing", () => {
  expect(toldAs({ labels: [] }, "nl", unknown)).toEqual({ text: unknown });
});
