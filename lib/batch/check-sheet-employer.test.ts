import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSheet } from "@/lib/batch/check-sheet";
import type { Cells } from "@/lib/batch/column";
import { pairKey } from "@/lib/batch/pair-key";
import { readRow } from "@/lib/batch/read-row";
import type { PairContext } from "@/lib/batch/row-context";
import type { Row } from "@/lib/batch/sheet";
import type { SheetMemory } from "@/lib/batch/verdict";
import { addDays, dayOf, toDay } from "@/lib/day";

const now = new Date("2026-11-20T09:42:00Z");
const facts = { kind: "private" as const, nssoNumber: "118203423", usualStartHour: "0800" };
const workers = ["65.11.18-999.97", "00.01.01-900.76", "57.02.06-903.31"] as const;

const extra = (day: string, worker: string = workers[0], rest: Cells = {}): Cells => ({
  employer: "De Hoek",
  worker,
  lastName: "Doe",
  firstName: "Jo",
  workerType: "EXT",
  jointCommittee: "302",
  startDate: day,
  startHour: "17:00",
  endDate: day,
  endHour: "23:00",
  ...rest,
});
const rowsOf = (...cells: Cells[]): Row[] => cells.map((it, index) => ({ id: `row-${index + 1}`, cells: it }));

/** So many days, from New Year's Day on, on which others worked already. */
const daysUsed = (count: number, from = "2026-01-01") =>
  Array.from({ length: count }, (_, at) => addDays(toDay(from), at));

const told = (rows: readonly Row[], days: string[]) =>
  new Map(
    rows.map(({ cells }): [string, PairContext] => {
      const read = readRow(cells, dayOf(now));
      const name = read.employer === "118203423" ? "De Hoek" : read.employer;
      return [pairKey(read), { employer: { id: `id of ${name}`, name, facts }, daysOfOthers: days }];
    }),
  );

type Extra = { days?: string[]; memory?: SheetMemory; settled?: string[]; pairs?: ReadonlyMap<string, PairContext> };

/** Which rows go over the employer's contingent, and how many were judged. */
function run(rows: readonly Row[], { days = daysUsed(199), memory = new Map(), settled = [], pairs }: Extra = {}) {
  const about = { rows, now, pairs: pairs ?? told(rows, days), settled: new Set(settled) };
  const steps = [...checkSheet(about, memory)].length;
  const isOver = ({ id }: Row) =>
    memory.get(id)?.verdict.findings.some(({ anomaly }: { anomaly?: string }) => anomaly === "90256-369");
  return { over: rows.filter(isOver).map(({ id }) => id), steps };
}

describe("an employer's own contingent is counted over all workers of the sheet", () => {
  test("the row whose day is the last one is right, the next day of another worker is too many", () => {
    expect(run(rowsOf(extra("22/11/2026"))).over).toEqual([]);
    expect(run(rowsOf(extra("22/11/2026"), extra("23/11/2026", workers[1]))).over).toEqual(["row-2"]);
    expect(run(rowsOf(extra("22/11/2026"), extra("23/11/2026", workers[1])), { days: daysUsed(198) }).over).toEqual([]);
  });
  test("also with nothing but the sheet: the 200th day, and the 201st", () => {
    const all = daysUsed(201).map((day, at) => extra(day, workers[at % 3]));
    expect(run(rowsOf(...all), { days: [] }).over).toEqual(["row-201"]);
  });
  test("it stands at the employer, as a warning with the RSZ's number", () => {
    const rows = rowsOf(extra("22/11/2026"), extra("23/11/2026", workers[1]));
    const memory: SheetMemory = new Map();
    run(rows, { memory });
    expect(memory.get("row-2")?.verdict).toMatchObject({
      worst: "warning",
      findings: [{ rule: "employer-quota-exceeded", column: "employer", values: { quota: 200, unit: "days" } }],
    });
  });
  test("a day counts once, however many work on it, here or in the register", () => {
    const [one, two, three] = workers.map((worker) => extra("22/11/2026", worker));
    expect(run(rowsOf(one ?? {}, two ?? {}, three ?? {})).over).toEqual([]);
    expect(run(rowsOf(extra("05/01/2026"), extra("23/11/2026", workers[1]))).over).toEqual([]);
  });
  test("the order within the sheet says which row it is", () => {
    const [one, two] = [extra("22/11/2026"), extra("21/11/2026", workers[1])];
    expect(run(rowsOf(one, two)).over).toEqual(["row-2"]);
    expect(run(rowsOf(two, one)).over).toEqual(["row-2"]);
  });
  test.each([
    ["another employer", extra("22/11/2026", workers[0], { employer: "Het Anker" })],
    ["another year", extra("02/01/2027")],
    ["casual work of another sector", extra("22/11/2026", workers[0], { jointCommittee: "144" })],
    ["another type", extra("22/11/2026", workers[0], { workerType: "FLX" })],
    ["a day that cannot be read", extra("31/02/2026")],
    ["an end of a period", { employer: "De Hoek", kind: "OUT", periodNumber: "600165606187", endDate: "22/11/2026" }],
  ])("%s takes nothing of it", (_, above) => {
    expect(run(rowsOf(above, extra("23/11/2026", workers[1]))).over).toEqual([]);
  });
  test("casual work through an agency is counted with the agency as employer", () => {
    const user = { jointCommittee: "322", usingCompanyCommittee: "302", usingCompanyEnterpriseNumber: "0477472701" };
    const rows = rowsOf(extra("22/11/2026", workers[0], user), extra("23/11/2026", workers[1], user));
    expect(run(rows).over).toEqual(["row-2"]);
  });
  test("an employer is one, by whatever text rows name him", () => {
    const rows = rowsOf(extra("22/11/2026"), extra("23/11/2026", workers[1], { employer: "118203423" }));
    expect(run(rows).over).toEqual(["row-2"]);
  });
  test("as long as the server has not told what is used, nothing is said of it", () => {
    const all = daysUsed(201).map((day, at) => extra(day, workers[at % 3]));
    expect(run(rowsOf(...all), { pairs: new Map() }).over).toEqual([]);
    expect(run(rowsOf(...all.map((it) => ({ ...it, employer: "" }))), { pairs: new Map() }).over).toEqual([]);
  });
});

describe("what was sent still uses its day", () => {
  const rows = rowsOf(extra("23/11/2026", workers[1]), extra("22/11/2026"));
  test("also where its row stands below, and its pair is forgotten", () => {
    expect(run(rows, { settled: ["row-2"] }).over).toEqual(["row-1"]);
    const [first = ""] = told(rows, []).keys();
    const pairs = new Map([...told(rows, daysUsed(199))].filter(([key]) => key === first));
    expect(run(rows, { settled: ["row-2"], pairs }).over).toEqual(["row-1"]);
  });
  test("once, when the register has it too", () => {
    const days = [...daysUsed(198), "2026-11-22"];
    expect(run(rows, { settled: ["row-2"], days }).over).toEqual([]);
  });
});

describe("only what depends on a day is judged again", () => {
  const rows = rowsOf(extra("22/11/2026"), extra("23/11/2026", workers[1]), extra("24/11/2026", workers[2]));
  const changed = (cells: Cells) => rows.map((row, at) => (at === 0 ? { ...row, cells } : row));

  test("a row that goes, or becomes another day's, gives the room back", () => {
    const memory: SheetMemory = new Map();
    expect(run(rows, { memory, days: daysUsed(198) }).over).toEqual(["row-3"]);
    expect(run(rows.slice(1), { memory, days: daysUsed(198) }).over).toEqual([]);
    expect(run(rows, { memory, days: daysUsed(198) }).over).toEqual(["row-3"]);
    expect(run(changed(extra("24/11/2026")), { memory, days: daysUsed(198) }).over).toEqual([]);
  });
  test("nothing but the row itself while there is room", () => {
    const memory: SheetMemory = new Map();
    const pairs = told(rows, daysUsed(197));
    expect(run(rows, { memory, pairs }).steps).toBe(3);
    expect(run(changed(extra("25/11/2026")), { memory, pairs }).steps).toBe(1);
  });
  test("of the rows below those alone whose day counts where room is short", () => {
    const memory: SheetMemory = new Map();
    const all = [...rows, ...rowsOf(extra("22/11/2026", workers[1], { workerType: "FLX" })).map(renamed)];
    const pairs = told(all, daysUsed(199));
    expect(run(all, { memory, pairs }).steps).toBe(4);
    expect(run(all, { memory, pairs }).steps).toBe(0);
    const [, ...below] = all;
    expect(run([{ id: "row-1", cells: extra("25/11/2026") }, ...below], { memory, pairs }).steps).toBe(3);
    // The same days in another place: nothing changed for who stands below.
    expect(run([{ id: "row-1", cells: extra("25/11/2026", workers[2]) }, ...below], { memory, pairs }).steps).toBe(2);
  });
  test("changed, sent, put in another order: it comes to the same as a check from nothing", () => {
    const cells = fc
      .record({
        day: fc.constantFrom("22/11/2026", "23/11/2026", "24/11/2026", "05/01/2026", "02/01/2027", "later"),
        worker: fc.constantFrom(...workers, ""),
        rest: fc.constantFrom<Cells>(
          {},
          {},
          { employer: "Het Anker" },
          { workerType: "FLX" },
          { employer: "118203423" },
        ),
      })
      .map(({ day, worker, rest }) => extra(day, worker, rest));
    const sheet = fc.array(cells, { minLength: 1, maxLength: 8 }).map((all) => rowsOf(...all));
    const sent = fc.subarray(["row-1", "row-2", "row-5"]);
    const edit = fc.record({ at: fc.nat(7), to: fc.option(cells), before: fc.option(fc.nat(7)) });
    const verdicts = (memory: SheetMemory) => [...memory].map(([id, it]) => [id, it.verdict]).sort();
    const pairs = told(everyPair(), daysUsed(198));
    fc.assert(
      fc.property(
        sheet,
        sent,
        fc.array(edit, { maxLength: 3 }),
        sent,
        fc.nat(8),
        (rows, before, edits, after, stop) => {
          const memory: SheetMemory = new Map();
          run(rows, { memory, pairs, settled: before });
          const other = edits.reduce(edited, rows);
          const broken = checkSheet({ rows: other, now, pairs, settled: new Set(before) }, memory);
          for (let step = 0; step < stop && !broken.next().done; step += 1);
          run(other, { memory, pairs, settled: after });
          const fresh: SheetMemory = new Map();
          run(other, { memory: fresh, pairs, settled: after });
          expect(verdicts(memory)).toEqual(verdicts(fresh));
        },
      ),
      { numRuns: 300 },
    );
  });
});

const everyPair = () =>
  rowsOf(
    ...["De Hoek", "Het Anker", "118203423"].flatMap((employer) =>
      [...workers, ""].map((worker) => extra("22/11/2026", worker, { employer })),
    ),
  );

type Edit = { at: number; to: Cells | null; before: number | null };

/** A row changed, deleted, or moved; all others are the same objects. */
function edited(rows: Row[], { at, to, before }: Edit): Row[] {
  const row = rows[at];
  if (!row) return rows;
  if (before !== null) return rows.filter((it) => it !== row).toSpliced(before, 0, row);
  return to ? rows.with(at, { ...row, cells: to }) : rows.toSpliced(at, 1);
}

const renamed = (row: Row): Row => ({ ...row, id: `${row.id} too` });
