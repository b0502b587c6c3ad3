import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { WhatCanBeDone } from "@/components/register/what-can-be-done";
import type { Period } from "@/lib/dimona/period";
import { ordinaryPeriod, sampleContext, studentPeriod } from "@/lib/dimona/rules/samples";
import de from "@/messages/de.json";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";

const catalogues: Record<string, AbstractIntlMessages> = { nl, fr, de, en };

type Asked = { language?: string; at?: string; saturdays?: boolean; mayDeclare?: boolean };

/** What stands on the page for a period at an instant, as text with one space between words. */
function told(
  period: Period,
  { language = "nl", at = "2026-11-20T10:42:00+01:00", saturdays, mayDeclare = true }: Asked = {},
) {
  const { now: _, ...known } = sampleContext({ periods: [period], saturdays });
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={language} messages={catalogues[language]} timeZone="Europe/Brussels">
      <WhatCanBeDone period={period} known={known} nowAt={new Date(at).toISOString()} mayDeclare={mayDeclare} />
    </NextIntlClientProvider>,
  )
    .replaceAll(/<(p|small|li|span)/g, " <$1")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&#x27;", "'")
    .replaceAll(/\s+/g, " ");
}

const student = studentPeriod({ startDate: "2026-10-01" });
const casual = ordinaryPeriod({
  workerType: "EXT",
  jointCommittee: "302",
  startDate: "2026-11-20",
  startHour: "1800",
  endDate: "2026-11-20",
  endHour: "2300",
});
const all: [string, Period][] = [
  ["a student", student],
  ["an open period", ordinaryPeriod()],
  ["a closed one", ordinaryPeriod({ endDate: "2026-12-18" })],
  ["casual work by the hour", casual],
  ["casual work by the day", { ...casual, endHour: undefined }],
  ["a flexi-job", ordinaryPeriod({ workerType: "FLX", startDate: "2026-10-01", endDate: "2026-12-31" })],
  ["article 17", { ...student, workerType: "O17" }],
  ["an open flexi-job of a past quarter", ordinaryPeriod({ workerType: "FLX", startDate: "2026-07-01" })],
  ["a cancelled one", ordinaryPeriod({ cancelled: true })],
  ["a locked one", ordinaryPeriod({ locked: true })],
];

/** Before, during and long after the work. */
const instants = ["2026-09-01T10:00:00+02:00", "2026-11-20T20:00:00+01:00", "2027-02-10T10:00:00+01:00"];

describe.each(Object.keys(catalogues))("in %s", (language) => {
  test.each(all)("every sentence about %s is there, and filled in", (_, period) => {
    for (const at of instants) {
      const text = told(period, { language, at });
      expect(text.length).toBeGreaterThan(40);
      expect(text).not.toMatch(/register\.|windows\.|rules\.|[{}]|undefined|NaN/);
    }
  });
});

test("an earlier end of today is in time until after the first working day", () => {
  expect(told(student)).toContain(
    "Het einde kan vroeger: stopt het werk vandaag, dan op tijd tot en met maandag 23/11/2026.",
  );
  expect(told(student, { saturdays: true })).toContain("dan op tijd tot en met zaterdag 21/11/2026.");
});

test("the clock that counts is named: the employer's usual hour, or the hour that was declared", () => {
  expect(told(student)).toContain("Vóór het werk begint; het gebruikelijke beginuur van deze werkgever telt");
  expect(told(casual)).toContain("Vóór het werk begint; het aangegeven uur telt");
});

test("what is left stands there under two days, with seconds in the last hour", () => {
  const left = (at: string) => told(casual, { at });
  expect(left("2026-11-20T10:42:00+01:00")).toContain("nog 7 u 18 min");
  expect(left("2026-11-20T17:00:01+01:00")).toContain("nog 59 min 59 s");
  expect(told(ordinaryPeriod({ startDate: "2026-11-23" }))).not.toContain("nog 3 dagen");
});

test("late is offered, called late, and a reason is announced; the millisecond before it is in time", () => {
  const at = (iso: string) => told(casual, { at: iso });
  expect(at("2026-11-20T18:00:00.000+01:00")).toContain(
    "Het beginuur kan anders: op tijd tot vrijdag 20/11/2026 om 18:00.",
  );
  expect(at("2026-11-20T18:00:00.001+01:00")).toContain(
    "Een ander beginuur kan nog, maar is laattijdig sinds vrijdag 20/11/2026 om 18:00. We vragen een reden.",
  );
});

test("what the RSZ would refuse comes last, with its number", () => {
  expect(told(student)).toMatch(/UPDATE .*CANCEL .*IN .*OUT Kan niet: de periode is al afgesloten.*00913-356$/);
  expect(told(student)).toMatch(/Het einde kan niet later\..*De RSZ zou weigeren, 90378-421/);
  expect(told({ ...casual, endHour: undefined })).toContain("De RSZ zou weigeren, 00913-181");
});

test("the next quarter's IN: until when, or from when", () => {
  expect(told(student)).toContain("Voor het 1e kwartaal van 2027: op tijd tot vrijdag 01/01/2027 om 08:00.");
  expect(told(student, { language: "fr" })).toContain("Pour le 1er trimestre 2027 : à temps");
  const flexi = ordinaryPeriod({ workerType: "FLX", startDate: "2026-10-01", endDate: "2026-12-31" });
  expect(told(flexi)).toContain("kan vanaf dinsdag 01/12/2026, en is op tijd tot vrijdag 01/01/2027 om 08:00.");
  expect(told(flexi)).toContain("Nu zou de RSZ weigeren, 00910-008");
});

test("who may not declare sees the windows without a way to the form", () => {
  const text = told(student, { mayDeclare: false });
  expect(text).toContain("Het einde kan vroeger");
  expect(renderLinks(student, false)).toBe(0);
  expect(renderLinks(student, true)).toBe(3);
});

function renderLinks(period: Period, mayDeclare: boolean): number {
  const { now, ...known } = sampleContext({ periods: [period] });
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="nl" messages={catalogues.nl} timeZone="Europe/Brussels">
      <WhatCanBeDone period={period} known={known} nowAt={now.toISOString()} mayDeclare={mayDeclare} />
    </NextIntlClientProvider>,
  );
  return markup.split("<a ").length - 1;
}
