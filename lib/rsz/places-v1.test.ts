import { expect, test } from "vitest";
import { type Content, type FieldName, type IdentityData, KINDS } from "@/lib/dimona/declaration";
import { CARRIED } from "@/lib/dimona/encodable";
import { encodeV1 } from "@/lib/rsz/codec-v1";
import type { JsonObject, JsonValue } from "@/lib/rsz/json";
import { placesV1 } from "@/lib/rsz/places-v1";

/** Fields whose text must have a shape; all others get a text of their own. */
const shaped: Partial<Record<FieldName, string>> = {
  periodNumber: "600165606187",
  startDate: "2026-11-23",
  startHour: "0900",
  endDate: "2026-12-31",
  endHour: "1700",
  plannedHours: "96",
  subEntity: "11",
  usingCompanyEnterpriseNumber: "0477472701",
  firstMonthCard: "123456789012",
  nextMonthCard: "123456789013",
  activityWithRisk: "401",
};

const identity: IdentityData = {
  lastName: "Peeters",
  firstName: "An",
  birthDate: "1985-01-02",
  birthPlace: "Ath",
  birthCountry: "00111",
  gender: "FEMALE",
  nationality: "00129",
  street: "Kerkstraat",
  houseNumber: "7",
  postBox: "3",
  zipCode: "9000",
  city: "Gent",
  country: "00150",
};

const at = (body: JsonObject, path: string): JsonValue | undefined =>
  path.split(".").reduce<JsonValue | undefined>((value, key) => {
    return value !== null && typeof value === "object" && !Array.isArray(value) ? value[key] : undefined;
  }, body);

const leaves = (value: JsonValue): number =>
  value !== null && typeof value === "object"
    ? Object.values(value).reduce<number>((sum, it) => sum + leaves(it ?? null), 0)
    : 1;

test.each(KINDS)("each field of an %s stands at the place that is told, and nothing else is in its message", (kind) => {
  const content: Content = {
    kind,
    ...Object.fromEntries(CARRIED[kind].map((field) => [field, shaped[field] ?? `my-${field}`])),
  };
  const body = encodeV1({ content, employer: { nssoNumber: "199904195" }, worker: { identity } });
  const places = placesV1(kind);
  const found = CARRIED[kind].map((field) => [field, String(at(body, places[field] ?? "nowhere"))]);
  expect(found).toEqual(CARRIED[kind].map((field) => [field, content[field]]));
  const parties = kind === "IN" ? Object.keys(identity).length + 1 : 0;
  expect(leaves(body)).toBe(CARRIED[kind].length + parties);
});

test("each part of the identity data stands at the place that is told", () => {
  const content: Content = { kind: "IN", workerType: "OTH", startDate: "2026-11-23" };
  const body = encodeV1({ content, employer: { nssoNumber: "199904195" }, worker: { identity } });
  const places = placesV1("IN");
  const read = Object.keys(identity).map((part) => [
    part,
    at(body, places[`identity.${part as keyof IdentityData}`] ?? ""),
  ]);
  expect(Object.fromEntries(read)).toEqual(identity);
  expect(at(body, places.worker ?? "")).toBeDefined();
  expect(at(body, places.employer ?? "")).toBeDefined();
});
