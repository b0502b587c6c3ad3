import { expect, test } from "vitest";
import { type ResultWords, resultLines } from "@/lib/batch/files/result-lines";
import { proposedMapping, tableOf, toRows } from "@/lib/batch/files/table";
import type { RowResult } from "@/lib/batch/progress/progress";

const words: ResultWords = {
  title: (key) => `<${key}>`,
  state: (it) => (it ? `${it.state} ${it.result ?? ""}`.trim() : "not sent"),
  late: "late",
};

const result: RowResult = {
  rowId: "1",
  declarationId: "9",
  state: "refused",
  result: "B",
  kind: "IN",
  late: true,
  changedAt: new Date("2026-11-22T16:31:00Z"),
  position: 1,
  employer: { id: "e", name: "Zaal", number: "118203423" },
  worker: "Peeters An",
  number: "600165606187",
  content: {},
  submittedAt: new Date("2026-11-22T16:30:00Z"),
  receivedAt: null,
  settledAt: null,
  anomalies: [
    { errorId: "00910-003", labelNl: "Datum", labelFr: "Date" },
    { errorId: "90374-349", labelNl: "", labelFr: "" },
  ],
};

const rows = [
  { id: "1", cells: { worker: "65111899997", startDate: "22/11/2026" } },
  { id: "2", cells: { worker: "x" } },
];
const linesIn = (language: "nl" | "fr" | "de" | "en") =>
  resultLines({ rows, results: [result], columns: ["worker", "startDate"], language, words });

test("each row tells what became of it, in the Belgian hour, with the anomalies of the RSZ", () =>
  expect(linesIn("nl")).toEqual([
    ["INSZ", "Datum begin", "<state>", "<number>", "<submittedAt>", "<receivedAt>", "<late>", "<anomalies>"],
    [
      "65111899997",
      "22/11/2026",
      "refused B",
      "600 165 606 187",
      "22/11/2026 17:30",
      "",
      "late",
      "00910-003 Datum\n90374-349",
    ],
    ["x", "", "not sent", "", "", "", "", ""],
  ]));

test.each([
  ["fr", "00910-003 Date\n90374-349"],
  ["de", "00910-003 Date / Datum\n90374-349"],
] as const)("in %s the RSZ's words are %j", (language, text) => expect(linesIn(language)[1]?.at(-1)).toBe(text));

test("what cannot be read as anomalies is none", () =>
  expect(
    resultLines({
      rows,
      results: [{ ...result, anomalies: { odd: 1 } }],
      columns: ["worker"],
      language: "nl",
      words,
    })[1]?.at(-1),
  ).toBe(""));

test.each(["nl", "fr", "de", "en"] as const)("what is read again in %s are the rows as they were typed", (language) => {
  const table = tableOf(linesIn(language));
  expect(toRows(table, proposedMapping(table.headers)).rows).toEqual(rows.map(({ cells }) => cells));
});
