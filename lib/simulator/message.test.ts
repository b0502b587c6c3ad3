import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kindOf, readMessage } from "@/lib/simulator/message";
import { manualIn } from "@/lib/simulator/simulator-for-tests";

const badOf = (json: unknown): string[] => {
  const read = readMessage(json);
  return read.ok ? [] : read.bad.map((it) => it.property);
};

const number = "600165606187";

describe("understood", () => {
  test.each([
    ["IN", manualIn],
    ["OUT", { dimonaOut: { dimonaNumber: number, endingDate: "2019-09-21" } }],
    ["UPDATE", { dimonaUpdate: { dimonaNumber: number, endingDate: "9999-12-31" } }],
    ["CANCEL", { dimonaCancel: { dimonaNumber: number } }],
  ])("an %s", (kind, json) => {
    const read = readMessage(json);
    expect(read.ok && kindOf(read.message)).toBe(kind);
  });

  test("a period number that is a JSON number", () => {
    const read = readMessage({ dimonaCancel: { dimonaNumber: Number(number) } });
    expect(read.ok && read.message.dimonaCancel?.dimonaNumber).toBe(number);
  });
});

describe("not understood, and the bad property is named", () => {
  const { employer, worker, dimonaIn } = manualIn;
  test.each([
    ["no block", { employer, worker }, ["dimonaIn"]],
    ["two blocks", { ...manualIn, dimonaCancel: { dimonaNumber: number } }, ["dimonaCancel"]],
    ["an IN without employer", { worker, dimonaIn }, ["employer"]],
    ["an IN without worker", { employer, dimonaIn }, ["worker"]],
    ["an unknown property", { ...manualIn, extra: 1 }, ["extra"]],
    ["an unknown inner property", { ...manualIn, worker: { insz: "x" } }, ["worker.insz"]],
    ["a status", { ...manualIn, declarationStatus: {} }, ["declarationStatus"]],
    [
      "a day that does not exist",
      { dimonaOut: { dimonaNumber: number, endingDate: "2019-02-29" } },
      ["dimonaOut.endingDate"],
    ],
    [
      "a number for a date",
      { ...manualIn, dimonaIn: { ...dimonaIn, startingDate: 20190920 } },
      ["dimonaIn.startingDate"],
    ],
    ["no object", [], [""]],
  ])("%s", (_, json, bad) => expect(badOf(json)).toEqual(bad));
});

test("whatever JSON comes in, reading never throws and never repeats a value of eleven digits", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const read = readMessage({ ...manualIn, worker: { ssin: json } });
      if (!read.ok) expect(JSON.stringify(read.bad)).not.toMatch(/\d{11}/);
    }),
  );
});
