import type { Column } from "@/lib/batch/column";

/** Widths that hold what a column mostly holds, in pixels. */
const widths: Partial<Record<Column, number>> = {
  employer: 132,
  kind: 68,
  workerType: 48,
  worker: 122,
  lastName: 100,
  firstName: 84,
  jointCommittee: 48,
  startDate: 88,
  startHour: 52,
  endDate: 88,
  endHour: 64,
  plannedHours: 50,
  periodNumber: 128,
};

const otherWidth = 96;
const narrowest = 40;
const widest = 480;

/** By so much a key or a button changes a width. */
export const WIDTH_STEP = 16;

/** A width within what can be read. */
export const fitting = (width: number): number => Math.round(Math.max(narrowest, Math.min(width, widest)));

export const ROW_HEIGHT = 26;
export const HEAD_HEIGHT = 28;
export const NUMBER_WIDTH = 44;

export const widthOf = (column: Column, chosen: Readonly<Partial<Record<Column, number>>>): number =>
  chosen[column] ?? widths[column] ?? otherWidth;

/** The tracks of a row: its number, the columns, and the findings, which take what is left. */
export const tracks = (columns: readonly Column[], chosen: Readonly<Partial<Record<Column, number>>>): string =>
  `${NUMBER_WIDTH}px ${columns.map((it) => `${widthOf(it, chosen)}px`).join(" ")} minmax(220px, 1fr)`;

/** How wide a row is at least. */
export const leastWidth = (columns: readonly Column[], chosen: Readonly<Partial<Record<Column, number>>>): number =>
  NUMBER_WIDTH + 220 + columns.reduce((sum, it) => sum + widthOf(it, chosen), 0);

/** Figures stand under figures. */
export const isNumeric = (column: Column): boolean => column === "plannedHours";

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;
export const findingId = (row: number): string => `finding-${row}`;

/** How wide a character is at most in 13 px Inter, by what it is; dates and numbers are nearly all of a sheet. */
const charWidth = (char: string): number => {
  if (char >= "0" && char <= "9") return 8.2;
  if (/[.,/:;]/.test(char)) return 5;
  return /[a-z -]/.test(char) ? 8.5 : 13;
};

/** Whether a text may not fit in a column of this width, so that it must be cut off. */
export function isLong(text: string | undefined, width: number): boolean {
  if (text === undefined || text.length * 13 <= width - 8) return false;
  let room = width - 8;
  for (const char of text) {
    room -= charWidth(char);
    if (room < 0) return true;
  }
  return false;
}
