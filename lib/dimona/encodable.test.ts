import { expect, it } from "vitest";
import type { Content } from "@/lib/dimona/declaration";
import { canEncode } from "@/lib/dimona/encodable";
import { manualMessage } from "@/lib/rsz/fixtures/manual";

const number = "600165606187";
const withContent = (content: Partial<Content>) => ({
  ...manualMessage,
  content: { ...manualMessage.content, ...content },
});
const reasons = (message: Parameters<typeof canEncode>[0]) => {
  const answer = canEncode(message);
  return answer.ok ? [] : answer.reasons.map(({ field, problem }) => `${field} ${problem}`);
};

it("the manual's example can be encoded", () => {
  expect(canEncode(manualMessage)).toEqual({ ok: true });
});

it.each([
  [{ startDate: undefined }, "startDate missing"],
  [{ workerType: undefined }, "workerType missing"],
  [{ startDate: "20/09/2019" }, "startDate unreadable"],
  [{ startDate: "2019-02-29" }, "startDate unreadable"],
  [{ endDate: "soon" }, "endDate unreadable"],
  [{ startHour: "8:00" }, "startHour unreadable"],
  [{ endHour: "800" }, "endHour unreadable"],
  [{ plannedHours: "7.5" }, "plannedHours unreadable"],
  [{ plannedHours: "-1" }, "plannedHours unreadable"],
  [{ jointCommittee: "" }, "jointCommittee unreadable"],
  [{ subEntity: "A1" }, "subEntity unreadable"],
  [{ usingCompanyEnterpriseNumber: "0477.472.701" }, "usingCompanyEnterpriseNumber unreadable"],
  [{ usingCompanyName: "  " }, "usingCompanyName unreadable"],
  [{ workPlaceStreet: "x".repeat(201) }, "workPlaceStreet unreadable"],
  [{ firstMonthCard: "1234-5678-9012" }, "firstMonthCard unreadable"],
])("an IN with %o cannot", (change, reason) => {
  expect(reasons(withContent(change))).toEqual([reason]);
});

it.each([
  { startDate: "2020-02-29" },
  { plannedHours: "0" },
  { plannedHours: "1000" },
  { startHour: "2460" },
  { jointCommittee: undefined },
  { firstMonthCard: "1" },
  { usingCompanyName: "x".repeat(97) },
  { employmentNature: "CLERK" },
])("an IN with %o can: whether it is right is for the RSZ to say", (change) => {
  expect(canEncode(withContent(change))).toEqual({ ok: true });
});

it("an IN needs a number of the employer and a worker", () => {
  expect(reasons({ ...manualMessage, employer: {}, worker: {} })).toEqual(["employer missing", "worker missing"]);
  expect(reasons({ ...manualMessage, worker: { insz: "65.11.18-999.97" } })).toEqual(["worker unreadable"]);
  expect(reasons({ ...manualMessage, employer: { nssoNumber: "1182034-23" } })).toEqual(["employer unreadable"]);
  expect(reasons({ ...manualMessage, worker: { identity: { lastName: "Dupont", firstName: "" } } })).toEqual([
    "worker missing",
  ]);
});

it("what ends or changes a period needs its number, and neither employer nor worker", () => {
  const nobody = { employer: {}, worker: {} };
  expect(reasons({ ...nobody, content: { kind: "CANCEL" } })).toEqual(["periodNumber missing"]);
  expect(reasons({ ...nobody, content: { kind: "OUT", periodNumber: number } })).toEqual(["endDate missing"]);
  expect(reasons({ ...nobody, content: { kind: "UPDATE", periodNumber: "12" } })).toEqual(["periodNumber unreadable"]);
  expect(reasons({ ...nobody, content: { kind: "UPDATE", periodNumber: number, endHour: "x" } })).toEqual([
    "endHour unreadable",
  ]);
  // Eleven digits could be a worker's number, which must not leave as anything else; the manual's 60016823729 is a slip.
  expect(reasons({ ...nobody, content: { kind: "CANCEL", periodNumber: "60016823729" } })).toEqual([
    "periodNumber unreadable",
  ]);
});

it("a field that the block does not carry is no obstacle", () => {
  expect(reasons(withContent({ kind: "CANCEL", periodNumber: number, plannedHours: "7.5" }))).toEqual([]);
});
