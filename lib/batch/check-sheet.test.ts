import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSheet } from "@/lib/batch/check-sheet";
import { type Cells, COLUMNS } from "@/lib/batch/column";
import { pairKey } from "@/lib/batch/pair-key";
import { readRow } from "@/lib/batch/read-row";
import type { PairContext } from "@/lib/batch/row-context";
import type { Row } from "@/lib/batch/sheet";
import type { SheetMemory, Verdict } from "@/lib/batch/verdict";
import { dayOf } from "@/lib/day";

const none: ReadonlySet<string> = new Set();
const now = new Date("2026-11-20T09:42:00Z");
const employer = {
  id: "e",
  name: "De Hoek",
  facts: { kind: "private" as const, nssoNumber: "118203423", usualStartHour: "0800" },
};
const told = (rest: Partial<PairContext> = {}): PairContext => ({ employer, ...rest });

const flx = (rest: Cells = {}): Cells => ({
  employer: "De Hoek",
  worker: "65.11.18-999.97",
  lastName: "Doe",
  firstName: "Jo",
  workerType: "FLX",
  jointCommittee: "302",
  startDate: "22/11/2026",
  startHour: "17:00",
  endDate: "22/11/2026",
  endHour: "23:00",
  ...rest,
});
const rowsOf = (...cells: Cells[]): Row[] => cells.map((it, index) => ({ id: `row-${index + 1}`, cells: it }));
const pairsOf = (rows: readonly Row[], pair: PairContext) =>
  new Map(rows.map((row) => [pairKey(readRow(row.cells, dayOf(now))), pair]));

type Extra = { pair?: PairContext; memory?: SheetMemory; at?: Date };

/** Runs to the end; says how many rows were judged, and the verdicts. */
function run(rows: readonly Row[], { pair = told(), memory = new Map(), at = now }: Extra = {}) {
  const steps = [...checkSheet({ rows, now: at, pairs: pairsOf(rows, pair), settled: none }, memory)].length;
  const verdicts = rows.map((row): Verdict | undefined => memory.get(row.id)?.verdict);
  const said = verdicts.map((it) =>
    it?.findings.map(({ rule, column, other }) => [rule, column, ...(other ? [other] : [])]),
  );
  return { steps, verdicts, said, memory };
}

describe("a row is judged as the declaration that it will be", () => {
  test("a right one has no findings", () => {
    expect(run(rowsOf(flx())).said).toEqual([[]]);
    expect(run(rowsOf(flx())).verdicts[0]?.worst).toBe("none");
  });
  test("a fault stands at its cell", () => {
    expect(run(rowsOf(flx({ endHour: "09:30" }))).said).toEqual([[["end-hour-before-start", "endHour"]]]);
    expect(run(rowsOf(flx({ worker: "65.11.18-999.98" }))).said[0]).toContainEqual(["insz-invalid", "worker"]);
    expect(run(rowsOf(flx({ startDate: "31/02/2026" }))).said[0]).toContainEqual(["invalid", "startDate"]);
  });
  test("a kind that is none is told, although IN is meant", () => {
    expect(run(rowsOf(flx({ kind: "perhaps" }))).said).toEqual([[["kind-unread", "kind"]]]);
  });
  test("an empty row takes no part", () => {
    const { verdicts, steps } = run(rowsOf({}, flx()));
    expect(verdicts[0]).toBeUndefined();
    expect(steps).toBe(1);
  });
  test("of OUT, UPDATE and CANCEL the type is there for the reader alone", () => {
    const rows = rowsOf({ employer: "De Hoek", kind: "CANCEL", workerType: "FLX", periodNumber: "600278043436" });
    expect(run(rows).said[0]?.filter(([rule]) => rule === "forbidden")).toEqual([]);
  });
});

describe("who is meant", () => {
  test("as long as the server has not told, nothing is said of who cannot be known here", () => {
    const memory: SheetMemory = new Map();
    [...checkSheet({ rows: rowsOf(flx({ worker: "Jo Doe" })), now, pairs: new Map(), settled: none }, memory)];
    expect(memory.get("row-1")?.verdict).toMatchObject({ findings: [], awaited: true });
  });
  test.each(["not-found", "several"] as const)("an employer or worker that is %s", (reason) => {
    expect(run(rowsOf(flx()), { pair: { employer: reason } }).said).toEqual([[[`employer-${reason}`, "employer"]]]);
    expect(run(rowsOf(flx({ worker: "Jo Doe" })), { pair: told({ worker: reason }) }).said).toEqual([
      [[`worker-${reason}`, "worker"]],
    ]);
  });
  test("a new number needs a name; a known one does not", () => {
    const rows = rowsOf(flx({ lastName: "", firstName: "" }));
    expect(run(rows).said).toEqual([
      [
        ["name-missing", "lastName"],
        ["name-missing", "firstName"],
      ],
    ]);
    const known = { personId: "p", name: "Doe Jo", findings: [], periods: [], refusedNumbers: [] };
    expect(run(rows, { pair: told({ worker: known }) }).said).toEqual([[]]);
  });
});

describe("rows of one sheet", () => {
  test("the same twice, and an overlap, are told at the later row with the row that it is about", () => {
    const rows = rowsOf(
      flx(),
      flx(),
      flx({ startHour: "22:00", endHour: "23:30" }),
      flx({ startHour: "23:00", endHour: "23:30" }),
    );
    const { said } = run(rows);
    expect(said[0]).toEqual([]);
    expect(said[1]).toEqual([["row-twice", "startDate", "row-1"]]);
    expect(said[2]?.slice(0, 1)).toEqual([["row-overlaps", "startDate", "row-1"]]);
    expect(said[3]?.every((it) => it[2] === "row-3")).toBe(true);
  });
  test("another worker, another day or another type is none", () => {
    const rows = rowsOf(
      flx(),
      flx({ worker: "00.01.01-900.76" }),
      flx({ startDate: "23/11/2026", endDate: "23/11/2026" }),
      flx({ workerType: "EXT" }),
    );
    expect(
      run(rows)
        .said.flat()
        .filter((it) => it?.[0]?.startsWith("row-")),
    ).toEqual([]);
  });
  test("a contingent counts what stands above", () => {
    const student = (start: string, end: string) =>
      flx({
        workerType: "STU",
        jointCommittee: "XXX",
        startDate: start,
        endDate: end,
        startHour: "",
        endHour: "",
        plannedHours: "400",
      });
    const rules = run(rowsOf(student("23/11/2026", "30/11/2026"), student("01/12/2026", "31/12/2026"))).said.map((it) =>
      it?.map(([rule]) => rule),
    );
    expect(rules).toEqual([[], ["quota-exceeded"]]);
  });
  test("a period ends or goes but once", () => {
    const end = (kind: string) => ({
      employer: "De Hoek",
      kind,
      periodNumber: "600165606187",
      endDate: kind === "OUT" ? "22/11/2026" : "",
    });
    const { said } = run(rowsOf(end("OUT"), end("OUT"), end("CANCEL"), end("CANCEL")));
    expect(said.map((it) => it?.filter(([rule]) => rule === "period-twice"))).toEqual([
      [],
      [["period-twice", "periodNumber", "row-1"]],
      [],
      [["period-twice", "periodNumber", "row-3"]],
    ]);
  });
});

test("a row that was sent is not judged, nor does it stand in the way of others", () => {
  const rows = rowsOf(flx(), flx());
  const memory: SheetMemory = new Map();
  [...checkSheet({ rows, now, pairs: pairsOf(rows, told()), settled: new Set(["row-1"]) }, memory)];
  expect(memory.has("row-1")).toBe(false);
  expect(memory.get("row-2")?.verdict.worst).toBe("none");
});

test("what the RSZ said of a row stands at its cell, and is heard when it comes", () => {
  const rows = rowsOf(flx(), flx({ worker: "00.01.01-900.76" }));
  const memory: SheetMemory = new Map();
  const about = { rows, now, pairs: pairsOf(rows, told()), settled: none };
  [...checkSheet(about, memory)];
  const said = new Map([
    [
      "row-1",
      [
        {
          rule: "said",
          anomaly: "90373-333",
          field: "startDate" as const,
          severity: "warning" as const,
          column: "startDate" as const,
        },
      ],
    ],
  ]);
  expect([...checkSheet({ ...about, said }, memory)].length).toBe(1);
  expect(memory.get("row-1")?.verdict).toMatchObject({ worst: "warning", findings: [{ anomaly: "90373-333" }] });
});

describe("only what changed is judged again", () => {
  const rows = rowsOf(
    flx(),
    flx({ worker: "00.01.01-900.76" }),
    flx({ startDate: "24/11/2026", endDate: "24/11/2026" }),
  );
  const changed = (at: number, cells: Cells) => rows.map((row, index) => (index === at ? { ...row, cells } : row));

  test("nothing, when nothing changed", () => {
    const memory: SheetMemory = new Map();
    const pairs = pairsOf(rows, told());
    expect([...checkSheet({ rows, now, pairs, settled: none }, memory)].length).toBe(3);
    expect([...checkSheet({ rows, now, pairs, settled: none }, memory)].length).toBe(0);
    expect(
      [...checkSheet({ rows: changed(1, flx({ worker: "57.02.06-903.31" })), now, pairs, settled: none }, memory)]
        .length,
    ).toBe(1);
  });
  test("a change touches the later rows of the same worker, and deletion too", () => {
    const pairs = pairsOf(rows, told());
    const memory: SheetMemory = new Map();
    [...checkSheet({ rows, now, pairs, settled: none }, memory)];
    const moved = changed(0, flx({ startDate: "24/11/2026", endDate: "24/11/2026" }));
    expect([...checkSheet({ rows: moved, now, pairs, settled: none }, memory)].length).toBe(2);
    expect(memory.get("row-3")?.verdict.worst).toBe("blocking");
    expect([...checkSheet({ rows: moved.slice(1), now, pairs, settled: none }, memory)].length).toBe(1);
    expect(memory.get("row-3")?.verdict.worst).toBe("none");
    expect(memory.has("row-1")).toBe(false);
  });
  test("the clock touches all", () => {
    const { memory } = run(rows);
    expect(run(rows, { memory, at: new Date(now.getTime() + 60_000) }).steps).toBe(3);
  });
  test("broken off and begun again it comes to the same as at once", () => {
    const cells = fc.record({
      worker: fc.constantFrom("65.11.18-999.97", "00.01.01-900.76", "", "Jo"),
      startDate: fc.constantFrom("22/11/2026", "23/11", "later", ""),
      kind: fc.constantFrom("IN", "OUT", "CANCEL", ""),
      periodNumber: fc.constantFrom("", "600165606187"),
    });
    fc.assert(
      fc.property(
        fc.array(cells, { maxLength: 8 }),
        fc.array(cells, { maxLength: 8 }),
        fc.array(fc.boolean(), { maxLength: 8 }),
        fc.nat(8),
        (one, other, stays, stop) => {
          const pairs = new Map<string, PairContext>();
          const memory: SheetMemory = new Map();
          const before = rowsOf(...one.map(flx));
          const first = checkSheet({ rows: before, now, pairs, settled: none }, memory);
          for (let step = 0; step < stop && !first.next().done; step += 1);
          const rows = rowsOf(...other.map(flx)).map((row, at) => (stays[at] && before[at]) || row);
          [...checkSheet({ rows, now, pairs, settled: none }, memory)];
          const fresh: SheetMemory = new Map();
          [...checkSheet({ rows, now, pairs, settled: none }, fresh)];
          expect([...memory].map(([id, it]) => [id, it.verdict]).sort()).toEqual(
            [...fresh].map(([id, it]) => [id, it.verdict]).sort(),
          );
        },
      ),
    );
  });
});

test("no row whatever makes it throw", () => {
  const text = fc.oneof(fc.string(), fc.constantFrom("IN", "OUT", "FLX", "22/11/2026", "t", "600165606187", "302"));
  const rows = fc.array(fc.dictionary(fc.constantFrom(...COLUMNS), text) as fc.Arbitrary<Cells>, { maxLength: 6 });
  fc.assert(fc.property(rows, (all) => void run(rowsOf(...all))));
});
