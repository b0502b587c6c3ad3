import { expect, test } from "vitest";
import { toDay } from "@/lib/day";
import type { Content } from "@/lib/dimona/declaration";
import type { Answer } from "@/lib/rsz/answer";
import type { FoundDeclaration } from "@/lib/rsz/found";
import type { Message } from "@/lib/rsz/message";
import { isDouble, likeness } from "@/lib/submission/doubt/twin";

const content: Content = {
  kind: "IN",
  workerType: "STU",
  jointCommittee: "XXX",
  startDate: toDay("2026-12-01"),
  endDate: toDay("2026-12-31"),
  plannedHours: "40",
};
const insz = "65111899997";
const ours: Message = { content, employer: { nssoNumber: "118203423" }, worker: { insz } };
const found = (over: Partial<FoundDeclaration> = {}): FoundDeclaration => ({
  declarationNumber: "600165606187",
  content,
  employer: { nssoNumber: "118203423" },
  worker: { insz },
  ...over,
});

test.each<[string, Partial<FoundDeclaration>]>([
  ["word for word", {}],
  ["whose hours came with a zero in front", { content: { ...content, plannedHours: "040" } }],
  ["whose employer's number lost a zero", { employer: { nssoNumber: "0118203423" } }],
  ["that names no parties: it was searched by them", { employer: {}, worker: {} }],
])("what is found %s is ours", (_name, over) => {
  expect(likeness(ours, found(over))).toBe("same");
});

test.each<[string, Partial<FoundDeclaration>]>([
  ["kind", { content: { kind: "CANCEL", periodNumber: "600165606187" } }],
  ["first day", { content: { ...content, startDate: toDay("2026-12-02") } }],
  ["last day", { content: { ...content, endDate: toDay("2026-12-30") } }],
  ["hours", { content: { ...content, plannedHours: "41" } }],
  ["worker type", { content: { ...content, workerType: "OTH" } }],
  ["committee", { content: { ...content, jointCommittee: "124" } }],
])("another %s makes it another declaration", (_name, over) => {
  expect(likeness(ours, found(over))).toBe("other");
});

test.each<[string, Partial<FoundDeclaration>]>([
  ["its content cannot be read", { content: undefined }],
  ["its committee is left out", { content: { ...content, jointCommittee: undefined } }],
  ["it says hours of the day that we did not", { content: { ...content, startHour: "0800" } }],
  ["it names another worker", { worker: { insz: "01010100194" } }],
  ["it names the employer otherwise", { employer: { nssoNumber: "199999934" } }],
])("nothing is concluded when %s", (_name, over) => {
  expect(likeness(ours, found(over))).toBe("unclear");
});

const identity = { lastName: "Müller", firstName: "Anne-Marie", birthDate: "1990-05-01" };
const nameless: Message = { ...ours, worker: { identity } };

test.each([
  ["in other letters", { lastName: "MULLER", firstName: "ANNE MARIE", birthDate: "1990-05-01" }, "same"],
  ["under another name", { lastName: "Muller", firstName: "Anna", birthDate: "1990-05-01" }, "unclear"],
  ["without a birth date", { lastName: "Muller", firstName: "Anne-Marie" }, "unclear"],
  ["born on another day", { lastName: "Müller", firstName: "Anne-Marie", birthDate: "1990-05-02" }, "other"],
] as const)("a worker without number, %s", (_name, worker, is) => {
  expect(likeness(nameless, found({ worker }))).toBe(is);
});

const answer = (result: Answer["result"], errorId: string): Answer => ({
  declarationNumber: "600165606187",
  result,
  anomalies: [{ errorId, labelNl: "", labelFr: "" }],
  informations: [],
});

test("only a refusal with -333 says that the RSZ has it already", () => {
  expect(isDouble(answer("B", "90373-333"))).toBe(true);
  expect(isDouble(answer("B", "90373-334"))).toBe(false);
  expect(isDouble(answer("W", "90373-333"))).toBe(false);
  expect(isDouble(undefined)).toBe(false);
});
