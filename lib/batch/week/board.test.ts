import fc from "fast-check";
import { expect, test } from "vitest";
import type { Row } from "@/lib/batch/sheet";
import type { SentRow } from "@/lib/batch/stored-row";
import { type Board, boardOf, inPlace } from "@/lib/batch/week/board";
import { lastWeek, writeCells, writeType } from "@/lib/batch/week/edit-board";
import type { WeekBoard, WeekEntry } from "@/lib/batch/week/week-board";
import { toDay } from "@/lib/day";

const monday = toDay("2024-09-16");
const workers = ["Peeters Jan", "Janssens An"].map((text, at) => ({
  personId: `person-${at}`,
  name: text,
  text,
  workerType: at === 0 ? "FLX" : "STU",
  jointCommittee: "XXX",
  quotas: [],
}));
const unnamed = { personId: "person-2", name: "Peeters Jan", workerType: "FLX", jointCommittee: "XXX", quotas: [] };

const read: WeekBoard = {
  employer: { id: "employer", name: "Fictie BV", text: "Fictie BV" },
  workers: [...workers, unnamed],
  entries: [],
  more: 0,
};

const seen = (rows: readonly Row[], entries: WeekEntry[] = [], sent: [string, SentRow][] = []): Board =>
  boardOf({
    read: { ...read, entries },
    monday,
    now: new Date("2024-09-19T08:00:00Z"),
    rows,
    pairs: new Map(),
    sent: new Map(sent),
    memory: new Map(),
    chosen: {},
  });

let count = 0;
const tools = {
  employer: "Fictie BV",
  newId: () => {
    count += 1;
    return `row-${count}`;
  },
};

function typed(rows: readonly Row[], row: number, day: number, text: string): readonly Row[] {
  const board = seen(rows);
  const [of, cell] = [board.rows[row], board.rows[row]?.cells[day]];
  if (!of || !cell) throw new Error("no such cell");
  return writeCells(rows, [{ row: of, cell, text }], tools);
}

const blank: Row = { id: "blank", cells: {} };
const texts = (board: Board, row = 0) => board.rows[row]?.cells.map(({ text }) => text);

const declared = (rest: Partial<WeekEntry> = {}): WeekEntry => ({
  key: "600000000000",
  personId: "person-0",
  outcome: "accepted",
  workerType: "FLX",
  startDate: "2024-09-20",
  startHour: "1700",
  endDate: "2024-09-20",
  endHour: "2300",
  ...rest,
});

test("a shift is a row of the sheet that says all the sheet wants, above the room to type", () => {
  const rows = typed([blank], 0, 4, "17-23");
  expect(rows.at(-1)).toBe(blank);
  expect(rows[0]?.cells).toEqual({
    employer: "Fictie BV",
    kind: "IN",
    worker: "Peeters Jan",
    workerType: "FLX",
    jointCommittee: "XXX",
    startDate: "20/09/2024",
    startHour: "17:00",
    endDate: "20/09/2024",
    endHour: "23:00",
  });
});

test("typed over, the rows of the cell are used again, and those that are left over go", () => {
  const two = typed([], 0, 4, "9-12 13-17");
  const three = typed(two, 0, 4, "9-12 13-17 18-20");
  expect(three.map(({ id }) => id).slice(0, 2)).toEqual(two.map(({ id }) => id));
  const one = typed(three, 0, 4, "22-6");
  expect(one.map(({ id }) => id)).toEqual(two.slice(0, 1).map(({ id }) => id));
  expect(one[0]?.cells.endDate).toBe("21/09/2024");
  expect(typed(one, 0, 4, " 22-6 ")).toBe(one);
  expect(typed(one, 0, 4, "")).toEqual([]);
});

test("what else stands in a row stays with it", () => {
  const [row] = typed([], 0, 4, "17-23");
  const rich: Row = { id: row?.id ?? "", cells: { ...row?.cells, lastName: "Peeters" } };
  expect(typed([rich], 0, 4, "18-23")[0]?.cells).toMatchObject({ lastName: "Peeters", startHour: "18:00" });
});

test("a row that no text in a cell means is shown and never touched", () => {
  const [row] = typed([], 0, 4, "17-23");
  const long: Row = { id: "long", cells: { ...row?.cells, endDate: "30/09/2024" } };
  const board = seen([long]);
  expect(board.rows[0]?.cells[4]).toMatchObject({ text: "", lines: [{ isTyped: false, rowId: "long" }] });
  expect(typed([long], 0, 4, "9-12")).toContain(long);
});

test("rows of another kind, week or employer stand elsewhere, and are counted", () => {
  const [row] = typed([], 0, 4, "17-23");
  const other = (cells: Row["cells"]): Row => ({ id: tools.newId(), cells: { ...row?.cells, ...cells } });
  const rows = [other({ kind: "OUT" }), other({ startDate: "23/09/2024" }), other({ employer: "Ander BV" }), blank];
  expect(seen(rows).elsewhere).toBe(3);
  expect(seen(rows).rows[0]?.cells.flatMap(({ lines }) => lines)).toEqual([]);
});

test("a worker of the sheet who is not among those read gets a row", () => {
  const [row] = typed([], 0, 4, "17-23");
  const stranger: Row = { id: "other", cells: { ...row?.cells, worker: "65.11.18-999.97", lastName: "Nieuw" } };
  const board = seen([stranger]);
  expect(board.rows.at(-1)).toMatchObject({ name: "Nieuw", text: "65.11.18-999.97" });
});

test("where a worker can be named by nothing, nothing is written", () => {
  expect(typed([blank], 2, 4, "17-23")).toEqual([blank]);
});

test("a sent row gives way to what became of it, and comes back where it may be mended", () => {
  const [row] = typed([], 0, 4, "17-23");
  const rows = row ? [row] : [];
  const sent = (state: string): [string, SentRow][] => [[row?.id ?? "", { declarationId: "sent", state }]];
  const line = (entries: WeekEntry[], state: string) => seen(rows, entries, sent(state)).rows[0]?.cells[4]?.lines;
  expect(line([], "sent")).toMatchObject([{ outcome: "pending", isTyped: false }]);
  expect(line([declared({ declarationId: "sent" })], "accepted")).toMatchObject([
    { outcome: "accepted", text: "17-23" },
  ]);
  expect(line([declared({ declarationId: "sent" })], "accepted")).toHaveLength(1);
  expect(line([declared({ declarationId: "sent", cancelled: true })], "accepted")).toEqual([]);
  const refused = line([declared({ declarationId: "sent", outcome: "refused", key: "sent" })], "refused");
  expect(refused).toMatchObject([{ outcome: "refused", isTyped: true, rowId: row?.id }]);
});

test("a period stands on each of its days, a night on the day on which it begins", () => {
  const at = (entry: WeekEntry) => seen([], [entry]).rows[0]?.cells.map(({ lines }) => lines.length);
  expect(at(declared({ startDate: "2024-09-18", endDate: undefined }))).toEqual([0, 0, 1, 1, 1, 1, 1]);
  expect(at(declared({ endDate: "2024-09-21", startHour: "2200", endHour: "0600" }))).toEqual([0, 0, 0, 0, 1, 0, 0]);
  expect(at(declared({ startDate: "2024-01-01", endDate: "2024-09-17" }))).toEqual([1, 1, 0, 0, 0, 0, 0]);
});

test("last week is copied to the same days; what stands there is left, and so is what is no shift", () => {
  const before = { startDate: "2024-09-13", endDate: "2024-09-13" };
  const entries = [
    declared(before),
    declared({ ...before, key: "2", workerType: "EXT", startHour: "0900", endHour: "1200" }),
    declared({ startDate: "2024-09-10", endDate: "2024-09-11", startHour: "2200", endHour: "0600" }),
    declared({ startDate: "2024-09-09", endDate: "2024-09-09", outcome: "refused" }),
    declared({ startDate: "2024-01-01", endDate: undefined, personId: "person-1", startHour: undefined }),
    declared({ ...before, personId: "person-1", workerType: "STU", plannedHours: 6, startHour: undefined }),
  ].map((it) => (it.personId === "person-1" ? { ...it, endHour: undefined } : it));
  const rows = typed([], 0, 1, "8-9");
  const { texts: copied, left } = lastWeek(seen(rows, entries), entries);
  expect(copied.map(({ row, cell, text }) => [row.key, row.workerType, cell.day, text])).toEqual([
    ["person-0", "FLX", "2024-09-20", "17-23"],
    ["person-0", "EXT", "2024-09-20", "9-12"],
  ]);
  const made = writeCells(rows, copied, tools).slice(1);
  expect(made.map(({ cells }) => [cells.workerType, cells.startHour])).toEqual([
    ["FLX", "17:00"],
    ["EXT", "09:00"],
  ]);
  expect(left).toBe(2);
});

test("another worker type writes hours anew as that type wants them", () => {
  const rows = typed(typed([], 0, 4, "17-23"), 0, 5, "22-6");
  const row = seen(rows).rows[0];
  if (!row) throw new Error("no row");
  const student = writeType(rows, row, { workerType: "STU" });
  expect(student.map(({ cells }) => [cells.workerType, cells.plannedHours, cells.startHour])).toEqual([
    ["STU", "6", undefined],
    ["STU", "8", undefined],
  ]);
  expect(texts(seen(student))).toEqual(["", "", "", "", "6h", "8h→", ""]);
});

const hour = fc.nat(23);
const anyText = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.array(fc.tuple(hour, hour), { maxLength: 3 }).map((it) => it.map(([one, other]) => `${one}-${other}`).join(" ")),
);
const anyTexts = fc.array(fc.tuple(fc.nat(1), fc.nat(6), anyText), { maxLength: 8 });

test("whatever is typed anywhere: the board shows it, and typing what it shows changes nothing", () => {
  fc.assert(
    fc.property(anyTexts, (all) => {
      let rows: readonly Row[] = [blank];
      for (const [row, day, text] of all) {
        const others = texts(seen(rows), 1 - row);
        rows = typed(rows, row, day, text);
        const board = seen(rows);
        expect(board.rows[row]?.cells[day]?.text === "").toBe(text.trim() === "");
        expect(texts(board, 1 - row)).toEqual(others);
        expect(board.elsewhere).toBe(0);
      }
      const board = seen(rows);
      const again = board.rows.slice(0, 2).flatMap((row) => row.cells.map((cell) => ({ row, cell, text: cell.text })));
      expect(writeCells(rows, again, tools)).toBe(rows);
      const fresh = writeCells(
        [blank],
        again.map((it) => ({ ...it, cell: { ...it.cell, text: "", lines: [] } })),
        tools,
      );
      for (const at of [0, 1]) expect(texts(seen(fresh), at)).toEqual(texts(board, at));
    }),
    { numRuns: 60 },
  );
});

test("workers keep their places when the week is read anew, and who is new stands below", () => {
  const board = seen([]);
  const before = ["person-1", "gone", "person-2"];
  expect(inPlace(board, before).rows.map(({ key }) => key)).toEqual(["person-1", "person-2", "person-0"]);
  expect(inPlace(board, []).rows.map(({ key }) => key)).toEqual(["person-0", "person-1", "person-2"]);
});
