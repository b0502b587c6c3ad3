import { expect, test } from "vitest";
import { readRemarks } from "@/app/(desk)/declarations/new/remarks";
import { foreseenWords } from "@/app/(desk)/declarations/new/rsz-labels";
import { toldAs } from "@/components/dimona/anomaly-words";
import { FORESEEN } from "@/lib/dimona/ledger-foreseen";
import { LOCALES } from "@/lib/preferences";

const sent = (errorId: string) => [{ errorId, labelNl: "Blok : Iets nieuws", labelFr: "Bloc : Du nouveau" }];

test("what is stored in another shape says nothing and does no harm", async () => {
  expect(await readRemarks(null, "nl")).toEqual([]);
  expect(await readRemarks([{ id: 1 }], "nl")).toEqual([]);
});

test("an anomaly that our table does not know stands as the RSZ sent it, at the field of its zone", async () => {
  const [remark] = await readRemarks(sent("00910-999"), "nl");
  expect(remark).toEqual({
    field: "startDate",
    code: "00910-999",
    words: { labels: [{ text: "Iets nieuws", lang: "nl" }], recipe: undefined },
  });
  expect((await readRemarks(sent("99999-999"), "fr"))[0]).toMatchObject({
    field: "declaration",
    words: { labels: [{ text: "Du nouveau", lang: "fr" }] },
  });
  expect((await readRemarks(sent("99999-999"), "en"))[0]?.words.labels).toHaveLength(2);
});

test("a remark knows the part of the identity data it is about, and the rule that would have foreseen it", async () => {
  expect(await readRemarks(sent("00025-003"), "nl")).toMatchObject([
    { field: "worker", part: "lastName", rule: "identity-part-invalid" },
  ]);
  expect(await readRemarks(sent("90373-421"), "nl")).toMatchObject([{ field: "endDate", rule: "different-quarters" }]);
});

test.each(LOCALES)("what is foreseen and what was received are told in the same words: %s", async (locale) => {
  const foreseen = await foreseenWords(locale);
  const ids = Object.values(FORESEEN).flat();
  expect(Object.keys(foreseen)).toHaveLength(new Set(ids).size);
  for (const errorId of ids) {
    const [received] = await readRemarks(sent(errorId), locale);
    expect(received?.words).toEqual(foreseen[errorId]);
    expect(toldAs(foreseen[errorId] ?? { labels: [] }, locale, "")).not.toMatchObject({ text: "" });
  }
});

test("labels stand without the title of their zone, in the RSZ's languages", async () => {
  const de = await foreseenWords("de");
  expect(de["90373-421"]?.labels.map(({ lang }) => lang)).toEqual(["fr", "nl"]);
  expect((await foreseenWords("nl"))["90373-421"]?.labels[0]?.text).not.toContain(" : ");
});
