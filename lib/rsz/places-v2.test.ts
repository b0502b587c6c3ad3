import { expect, test } from "vitest";
import { type Content, type FieldName, type IdentityData, KINDS } from "@/lib/dimona/declaration";
import { CARRIED } from "@/lib/dimona/encodable";
import { encodeV2 } from "@/lib/rsz/codec-v2";
import { valueAt } from "@/lib/rsz/content-v2";
import { placesV2 } from "@/lib/rsz/places-v2";

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

/** Each with a value of its own that no wire changes. */
const identity: IdentityData = {
  lastName: "Peeters",
  firstName: "An",
  birthDate: "1985-01-02",
  birthPlace: "Ath",
  birthCountry: "no number",
  nationality: "nor this",
  street: "Kerkstraat",
  houseNumber: "7",
  postBox: "3",
  zipCode: "9000",
  city: "Gent",
  country: "nor that",
};

test.each(KINDS)("each field of an %s stands at the place that is told", (kind) => {
  const said = CARRIED[kind].map((field) => [field, shaped[field] ?? `my-${field}`]);
  const content: Content = { kind, ...Object.fromEntries(said) };
  const body = encodeV2({ content, employer: { nssoNumber: "199904195" }, worker: { identity } });
  const places = placesV2(kind);
  expect(CARRIED[kind].map((field) => [field, String(valueAt(body, places[field] ?? "nowhere"))])).toEqual(said);
});

test("each part of the identity data stands at the place that is told", () => {
  const content: Content = { kind: "IN", workerType: "OTH", startDate: "2026-11-23" };
  const worker = { identity: { ...identity, gender: "FEMALE" } } as const;
  const body = encodeV2({ content, employer: { nssoNumber: "199904195" }, worker });
  const places = placesV2("IN");
  for (const [part, value] of Object.entries(identity))
    expect(valueAt(body, places[`identity.${part as keyof IdentityData}`] ?? "")).toBe(value);
  expect(valueAt(body, places["identity.gender"] ?? "")).toBe("2");
  expect(valueAt(body, places.employer ?? "")).toEqual({ employerId: 199904195 });
});
