import { createHash } from "node:crypto";
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { evidenceJson, evidenceOf } from "@/lib/outage/evidence/evidence-of";
import { evidencePdf } from "@/lib/outage/evidence/evidence-pdf";
import { raw } from "@/lib/outage/evidence/raw-evidence-for-tests";
import de from "@/messages/de.json";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";
import { pdfText } from "@/tests/fixtures/pdf-text";

const catalogues = { nl, fr, de, en };

function wordsIn(locale: keyof typeof catalogues) {
  const t = createTranslator({ locale, messages: { evidence: catalogues[locale].evidence } });
  const text = (key: string, values?: Record<string, string | number>) =>
    t(`evidence.${key}` as "evidence.intro", values);
  return { text, state: (state: string) => `[${state}]`, why: (why: string) => `[${why}]` };
}

const evidence = evidenceOf(raw);
const make = (locale: keyof typeof catalogues, pack = evidence) =>
  evidencePdf({ ...pack, language: locale }, wordsIn(locale), { compress: false });

test("what is in it can be read, with every letter of a name, in both clocks", async () => {
  const text = pdfText(await make("nl"));
  expect(text).toContain("Łukasz Vermeulen · ••.••.••-•••.97");
  expect(text).toContain("Fictie BV · 100006");
  expect(text).toContain("600165606187");
  expect(text).toContain(
    "22/11/2026 10:43:00.120 (+01:00) · 09:43:00.120 UTC · aangifte verzonden (POST): niet ontvangen;",
  );
  expect(text).toContain(`SHA-256 van het bericht: ${"a".repeat(64)}`);
  expect(text).toContain("6 vragen zonder antwoord");
  expect(text).not.toContain("�");
});

test("the JSON is attached as it would be downloaded, and its SHA-256 stands in the head and at the foot", async () => {
  const json = evidenceJson({ ...evidence, language: "fr" });
  const sha256 = createHash("sha256").update(json).digest("hex");
  const bytes = await make("fr");
  expect(bytes.includes(Buffer.from(json))).toBe(true);
  expect(pdfText(bytes).split(sha256)).toHaveLength(3);
  expect(pdfText(bytes)).toContain(`Page 1 sur 1 · SHA-256 du JSON ${sha256}`);
});

test("many declarations take as many pages as they need, and every page its foot", async () => {
  const many = {
    ...evidence,
    about: "outage" as const,
    total: 60,
    declarations: Array(40).fill(evidence.declarations[0]),
    left: 20,
  };
  const text = pdfText(await make("de", many));
  const pages = text.match(/Seite \d+ von (\d+)/g) ?? [];
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.at(-1)).toBe(`Seite ${pages.length} von ${pages.length}`);
  expect(text).toContain("40 von 60");
});

test.each(["nl", "fr", "de", "en"] as const)("%s: no key stands in place of a sentence", async (locale) => {
  expect(pdfText(await make(locale))).not.toMatch(/evidence\.|MISSING/);
});
