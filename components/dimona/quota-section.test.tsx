import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { QuotaNumbers } from "@/components/dimona/quota-numbers";
import { QuotaSection } from "@/components/dimona/quota-section";
import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import { TOLD_NUMBERS } from "@/lib/dimona/quota-told";
import { QUOTAS } from "@/lib/dimona/quotas";
import { ordinaryIn, sampleContext, studentIn, studentPeriod } from "@/lib/dimona/rules/samples";
import de from "@/messages/de.json";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";

const catalogues = { nl, fr, de, en };
type Locale = keyof typeof catalogues;

const draw = (locale: Locale, node: React.ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={catalogues[locale]} timeZone="Europe/Brussels">
      {node}
    </NextIntlClientProvider>,
  );

const context = sampleContext({
  periods: [studentPeriod({ number: makeDimonaNumber(9), startDate: "2026-01-05", plannedHours: 412 })],
});
const drawHours = (locale: Locale, plannedHours: string) =>
  draw(locale, <QuotaSection content={studentIn({ plannedHours })} context={context} />);

test.each([
  ["nl", "508 van 650 uur", "Wat andere werkgevers aangaven, is hier niet zichtbaar."],
  ["fr", "508 sur 650 heures", "n&#x27;est pas visible ici."],
  ["de", "508 von 650 Stunden", "ist hier nicht sichtbar."],
  ["en", "508 of 650 hours", "is not visible here."],
] as const)("in %s the section tells what we declared, and what cannot be seen", (locale, total, note) => {
  const html = drawHours(locale, "96");
  expect(html).toContain(total);
  expect(html).toContain(note);
  expect(html).toContain('aria-valuenow="508"');
});

test("the limit is said aloud from the first hour over it, and only then", () => {
  expect(drawHours("nl", "238")).toContain("precies vol");
  expect(drawHours("nl", "238")).not.toContain("boven het contingent");
  expect(drawHours("nl", "239")).toContain("1 uur boven het contingent");
  expect(drawHours("nl", "239")).toContain('aria-valuenow="650"');
});

test("work without a contingent has no section", () => {
  expect(draw("nl", <QuotaSection content={ordinaryIn()} context={context} />)).toBe("");
});

test("a flexi-job names the quarters that the RSZ looks at", () => {
  const html = draw("nl", <QuotaSection content={ordinaryIn({ workerType: "FLX" })} context={context} />);
  expect(html).toContain("1e kwartaal 2026 (T-3)");
  expect(html).toContain("4e kwartaal 2025 (T-4)");
});

test.each(["nl", "fr", "de", "en"] as const)(
  "in %s every dated number stands on its page, with its source",
  (locale) => {
    const html = draw(locale, <QuotaNumbers />);
    expect(html.match(/<tr/g)).toHaveLength(1 + QUOTAS.length + TOLD_NUMBERS.length);
    for (const { source } of [...QUOTAS, ...TOLD_NUMBERS])
      expect(html.replaceAll("&#x27;", "'")).toContain(source[locale === "fr" ? "fr" : "nl"]);
  },
);
