import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DeadlineSection } from "@/components/dimona/declaration-form/deadline-section";
import type { Context } from "@/lib/dimona/context";
import type { Content } from "@/lib/dimona/declaration";
import { about, ordinaryIn, ordinaryPeriod, sampleContext, studentPeriod } from "@/lib/dimona/rules/samples";
import de from "@/messages/de.json";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";

const catalogues: Record<string, AbstractIntlMessages> = { nl, fr, de, en };

function told(content: Content, changes: Partial<Context> = {}, language = "nl"): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={language} messages={catalogues[language]} timeZone="Europe/Brussels">
      <DeadlineSection content={content} context={sampleContext(changes)} />
    </NextIntlClientProvider>,
  )
    .replaceAll(/<p/g, " <p")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&#x27;", "'");
}

test.each([
  ["nl", "het gebruikelijke beginuur van deze werkgever", "het aangegeven uur"],
  ["fr", "l’heure de début habituelle de cet employeur", "l’heure déclarée"],
  ["de", "der üblichen Anfangszeit dieses Arbeitgebers", "der gemeldeten Uhrzeit"],
  ["en", "this employer’s usual start hour", "the declared hour"],
])("in %s the sentence names the clock that counts, and none where the whole day does", (language, usual, declared) => {
  const plain = told(ordinaryIn(), {}, language);
  const withHour = told(ordinaryIn({ startHour: "0900" }), {}, language);
  const unknown = told(ordinaryIn(), { employer: undefined }, language);
  expect(plain).toContain(usual);
  expect(withHour).toContain(declared);
  expect(unknown).not.toContain(usual);
  expect(unknown).not.toContain(declared);
});

test("what is left is told by the minute, and by the second within an hour of the limit, on both sides", () => {
  const at = (iso: string) => told(ordinaryIn(), { now: new Date(iso) });
  expect(at("2026-11-16T06:30:00+01:00")).toContain("2 dagen 01:30");
  expect(at("2026-11-18T07:00:00+01:00")).toContain("01:00");
  expect(at("2026-11-18T07:00:01+01:00")).toContain("59 min 59 s");
  expect(at("2026-11-18T08:00:00.000+01:00")).toContain("0 min 0 s");
  expect(at("2026-11-18T08:00:00.000+01:00")).not.toContain("s te laat");
  expect(at("2026-11-18T08:00:00.001+01:00")).toContain("0 min 0 s te laat");
  expect(at("2026-11-18T09:00:00+01:00")).toContain("01:00 te laat");
});

test("late is said with the reason that is asked for, in time with what comes after", () => {
  expect(told(ordinaryIn())).toContain("Daarna is de aangifte laattijdig");
  expect(told(ordinaryIn({ startDate: "2026-11-17" }))).toContain(
    "Deze IN kan nog verzonden worden, maar is laattijdig. We vragen een reden.",
  );
});

const shift = ordinaryPeriod({
  workerType: "EXT",
  jointCommittee: "302",
  startDate: "2026-11-20",
  startHour: "1000",
  endDate: "2026-11-20",
  endHour: "1800",
});

test.each<[string, Content, Context["periods"]]>([
  ["OUT", about("OUT", { endDate: "2026-11-18" }), [ordinaryPeriod()]],
  ["CANCEL", about("CANCEL"), [ordinaryPeriod()]],
  ["a later end of casual work in horeca", about("UPDATE", { endHour: "1900" }), [shift]],
  ["an earlier end of it", about("UPDATE", { endHour: "1700" }), [shift]],
  ["a student's planned hours", about("UPDATE", { plannedHours: "90", endDate: "2026-12-31" }), [studentPeriod()]],
  ["nothing changed yet", about("UPDATE"), [ordinaryPeriod()]],
])("%s has its sentence and source in every language", (_, content, periods) => {
  for (const language of Object.keys(catalogues)) {
    const text = told(content, { periods }, language);
    expect(text.length).toBeGreaterThan(40);
    expect(text).not.toMatch(/declare\.|windows\.|[{}]|undefined|NaN/);
  }
});

test("the last instant of a whole day is told as that day", () => {
  const text = told(about("OUT", { endDate: "2026-11-20" }), { periods: [ordinaryPeriod()] });
  expect(text).toContain("op de eerste werkdag na het einde: tot en met maandag 23/11/2026.");
});
