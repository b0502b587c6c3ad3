import { expect, test } from "vitest";
import { FIELD_NAMES } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import { parseDimonaNumber, parseEnterpriseNumber, parseInsz, parseNssoNumber } from "@/lib/dimona/identifiers";
import { IDENTITY_PARTS } from "@/lib/dimona/identity-parts";
import { MESSAGE_PARTS, type MessagePart } from "@/lib/dimona/message-part";
import { anomalyIdsOf } from "@/lib/help/anomalies-of";
import { domainOf, isField } from "@/lib/help/domain";
import { EXAMPLES } from "@/lib/help/examples";
import { GLOSSARY } from "@/lib/help/glossary";
import { helpTexts } from "@/lib/help/help-texts";
import { readHelp } from "@/lib/help/read-help";
import { topicOf } from "@/lib/help/topic";
import { LOCALES } from "@/lib/preferences";

test("employer, worker, all fields and all identity data are told of", () => {
  expect(MESSAGE_PARTS).toHaveLength(2 + FIELD_NAMES.length + IDENTITY_PARTS.length);
});

test.each(LOCALES)("every field has its meaning, its rule, its way and its domain: %s", async (locale) => {
  for (const part of MESSAGE_PARTS) {
    const help = await readHelp(part, locale, "a title");
    for (const text of [help.title, help.meaning, help.when, help.how, help.domain]) {
      expect(text.length, `${part} in ${locale}`).toBeGreaterThan(2);
      expect(text).not.toMatch(/[{}%]|undefined|NaN/);
    }
    expect(help.values.every(({ title }) => title.length > 0)).toBe(true);
  }
});

test.each(LOCALES)("no text is for a field that is not there, and none is missing: %s", async (locale) => {
  const { topics, owners, domain } = await helpTexts(locale);
  expect(Object.keys(topics).sort()).toEqual([...new Set(MESSAGE_PARTS.map((it) => topicOf(it).topic))].sort());
  expect(Object.keys(owners).sort()).toEqual(["identity", "usingCompany", "workPlace"]);
  expect(Object.keys(domain).sort()).toEqual([...new Set(MESSAGE_PARTS.map((it) => domainOf(it).is))].sort());
});

test("no language only copies another", async () => {
  const all = await Promise.all(LOCALES.map(helpTexts));
  const told = all.flatMap(({ topics }) => Object.values(topics).map((it) => it?.meaning));
  expect(new Set(told).size).toBe(told.length);
});

/** Lengths of RSZ glossary 2023/3, read from it for this test. */
test.each([
  ["usingCompanyName", 96],
  ["workPlaceName", 96],
  ["usingCompanyStreet", 42],
  ["identity.street", 35],
  ["identity.lastName", 48],
  ["identity.firstName", 24],
  ["identity.birthPlace", 40],
  ["workPlaceHouseNumber", 10],
  ["identity.postBox", 4],
  ["workPlaceZipCode", 9],
  ["identity.city", 40],
] as const)("the length of %s is what the glossary says: %i", async (part, max) => {
  expect((await readHelp(part, "en", "")).domain).toContain(` ${max} `);
});

test.each([
  ["plannedHours", { is: "between", min: 1, max: 999 }],
  ["subEntity", { is: "digits", max: 10 }],
  ["firstMonthCard", { is: "exact", max: 12 }],
  ["usingCompanyCountry", { is: "country", max: 5 }],
  ["activityWithRisk", { is: "digits", max: 3 }],
] as const)("the domain of %s is what its row accepts", (part, domain) => expect(domainOf(part)).toEqual(domain));

const anyTime = new Date("2026-11-22T12:00:00Z");

function accepts(part: MessagePart, text: string): boolean {
  if (part === "employer") return parseNssoNumber(text) === text;
  if (part === "worker") return parseInsz(text) === text;
  if (isField(part)) return FIELDS[part].accepts(text);
  const row = IDENTITY_PARTS.find(({ name }) => part === `identity.${name}`);
  return row?.accepts(text, anyTime) ?? false;
}

test("each field without a list has an example, and the law accepts it", () => {
  const faults = MESSAGE_PARTS.filter((part) => {
    const example = EXAMPLES[part];
    return domainOf(part).is === "list" ? example !== undefined : example === undefined || !accepts(part, example);
  });
  expect(faults).toEqual([]);
  expect(parseDimonaNumber(EXAMPLES.periodNumber ?? "")).toBeDefined();
  expect(parseEnterpriseNumber(EXAMPLES.usingCompanyEnterpriseNumber ?? "")).toBeDefined();
});

test("examples are in the notation of the house", async () => {
  expect((await readHelp("startDate", "nl", "")).example).toBe("23/11/2026");
  expect((await readHelp("endHour", "nl", "")).example).toBe("17:30");
  expect((await readHelp("worker", "nl", "")).example).toBe("65.11.18-999.97");
  expect((await readHelp("usingCompanyEnterpriseNumber", "nl", "")).example).toBe("0477.472.701");
});

test("the zone of the source is that of the tables", () => {
  for (const name of FIELD_NAMES) expect(GLOSSARY[name].zones).toEqual([FIELDS[name].zone]);
  for (const { name, zone } of IDENTITY_PARTS) expect(GLOSSARY[`identity.${name}`].zones).toEqual([zone]);
});

test("an anomaly stands with the field of its zone, and with the one that mends it", () => {
  expect(anomalyIdsOf("endDate")).toEqual(expect.arrayContaining(["00911-001", "00911-014", "90373-421"]));
  expect(anomalyIdsOf("jointCommittee")).toEqual(["00046-001", "00046-003", "00046-005", "90374-349"]);
  expect(anomalyIdsOf("startDate")).not.toContain("00911-001");
});

test("each field has anomalies, in the RSZ's words", async () => {
  for (const part of MESSAGE_PARTS) {
    const ids = anomalyIdsOf(part);
    expect(ids.length, part).toBeGreaterThan(0);
    expect((await readHelp(part, "fr", "")).anomalies.map((it) => it.errorId)).toEqual(ids);
  }
});
