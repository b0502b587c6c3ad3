import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beyond, cellSeenAt, drawnTo, pace } from "@/components/batch/draw-edge";

const seen = { left: 100, top: 50, right: 500, bottom: 310 };
const widths = [100, 50, 200, 300];
const top = { x: 0, y: 0 };

describe("how far a pointer is beyond what is seen", () => {
  test.each([
    [
      { x: 100, y: 50 },
      { rows: 0, columns: 0 },
    ],
    [
      { x: 500, y: 310 },
      { rows: 0, columns: 0 },
    ],
    [
      { x: 99, y: 49 },
      { rows: -1, columns: -1 },
    ],
    [
      { x: 520, y: 311 },
      { rows: 1, columns: 20 },
    ],
  ])("%o", (at, out) => expect(beyond(at, seen)).toEqual(out));
});

describe("the pace", () => {
  test("none within, and at once a few cells a second beyond", () => {
    expect(pace(0, "rows")).toBe(0);
    expect(pace(1, "rows")).toBeGreaterThan(5);
    expect(pace(1, "rows")).toBeLessThan(10);
  });
  test("grows with the distance up to its end, the same to both sides", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.constantFrom("rows" as const, "columns" as const),
        (px, along) => {
          expect(pace(px + 1, along)).toBeGreaterThanOrEqual(pace(px, along));
          expect(pace(px, along)).toBeLessThanOrEqual(along === "rows" ? 300 : 15);
          expect(pace(-px, along)).toBe(-pace(px, along));
        },
      ),
    );
  });
});

describe("the cell under the pointer", () => {
  test("both sides of the line between two rows, and between two columns", () => {
    expect(cellSeenAt({ x: 100, y: 75 }, seen, top, widths)).toEqual({ row: 0, column: 0 });
    expect(cellSeenAt({ x: 199, y: 76 }, seen, top, widths)).toEqual({ row: 1, column: 0 });
    expect(cellSeenAt({ x: 200, y: 50 }, seen, top, widths)).toEqual({ row: 0, column: 1 });
  });
  test("as far as the sheet is scrolled", () => {
    expect(cellSeenAt({ x: 100, y: 50 }, seen, { x: 150, y: 2600 }, widths)).toEqual({ row: 100, column: 2 });
  });
  test("beyond an edge it is the one next to it: below, the last row that is seen whole", () => {
    expect(cellSeenAt({ x: 0, y: 0 }, seen, { x: 0, y: 260 }, widths)).toEqual({ row: 10, column: 0 });
    expect(cellSeenAt({ x: 900, y: 900 }, seen, top, widths)).toEqual({ row: 9, column: 3 });
    expect(cellSeenAt({ x: 900, y: 900 }, { ...seen, bottom: 309 }, top, widths)).toEqual({ row: 8, column: 3 });
  });
  test("there is always one", () => {
    const number = fc.integer({ min: -500, max: 5000 });
    fc.assert(
      fc.property(number, number, fc.array(fc.integer({ min: 40, max: 480 }), { minLength: 1 }), (x, y, all) => {
        const { row, column } = cellSeenAt({ x, y }, seen, top, all);
        expect(row).toBeGreaterThanOrEqual(0);
        expect(column).toBeGreaterThanOrEqual(0);
        expect(column).toBeLessThan(all.length);
      }),
    );
  });
});

test("within it follows the pointer, beyond an edge it goes on by steps, each way for itself", () => {
  const [to, under] = [
    { row: 40, column: 3 },
    { row: 9, column: 1 },
  ];
  const steps = { rows: 5, columns: -1 };
  expect(drawnTo(to, under, { rows: 0, columns: 0 }, steps)).toEqual(under);
  expect(drawnTo(to, under, { rows: 30, columns: 0 }, steps)).toEqual({ row: 45, column: 1 });
  expect(drawnTo(to, under, { rows: 0, columns: -8 }, steps)).toEqual({ row: 9, column: 2 });
});
