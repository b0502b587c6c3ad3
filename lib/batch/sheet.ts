import type { Cells, Column } from "@/lib/batch/column";

/** `id` stays with the row wherever it moves: findings, saving and undo go by it. */
export type Row = { readonly id: string; readonly cells: Readonly<Cells> };

/** A row in which nothing was typed: it takes no part. */
export const isBlankRow = (row: Row): boolean => Object.keys(row.cells).length === 0;

/** The columns in sight, in order, and the rows. What stands in a hidden column stays. */
export type Sheet = { readonly columns: readonly Column[]; readonly rows: readonly Row[] };

/** A cell by its row and column, counted from 0 among those in sight. */
export type Place = { row: number; column: number };

/** A rectangle, both corners within. */
export type Range = { from: Place; to: Place };

/** Texts by rows; every row as long as the longest. */
export type Block = readonly (readonly string[])[];

/** As many rows as a sheet holds, and a file may bring. */
export const MOST_ROWS = 20_000;

type NewId = () => string;

/** The text of a cell; none is an empty one. */
export const textAt = ({ columns, rows }: Sheet, { row, column }: Place): string => {
  const name = columns[column];
  return (name && rows[row]?.cells[name]) ?? "";
};

/** The same rectangle with its corners in order. */
export const ordered = ({ from, to }: Range): Range => ({
  from: { row: Math.min(from.row, to.row), column: Math.min(from.column, to.column) },
  to: { row: Math.max(from.row, to.row), column: Math.max(from.column, to.column) },
});

/** What a rectangle holds: what copying takes. */
export function blockOf(sheet: Sheet, range: Range): Block {
  const { from, to } = ordered(range);
  return span(from.row, to.row).map((row) =>
    span(from.column, to.column).map((column) => textAt(sheet, { row, column })),
  );
}

/** A row with other texts in some columns; the same row when nothing differs. */
export function withCells(row: Row, texts: Cells): Row {
  const changed = Object.entries(texts).filter(([name, text]) => (row.cells[name as Column] ?? "") !== text);
  if (changed.length === 0) return row;
  const cells = Object.entries({ ...row.cells, ...Object.fromEntries(changed) }).filter(([, text]) => text !== "");
  return { id: row.id, cells: Object.fromEntries(cells) };
}

/** Writes texts from a place on; rows are added as needed. `lost`: the cells for which there was no column. */
export function paste(sheet: Sheet, at: Place, block: Block, newId: NewId): { sheet: Sheet; lost: Block } {
  const missing = Math.max(0, at.row + block.length - sheet.rows.length);
  const rows = [...sheet.rows, ...blankRows(missing, newId)];
  const fitting = sheet.columns.length - at.column;
  for (const [index, texts] of block.entries()) {
    const row = rows[at.row + index];
    if (row) rows[at.row + index] = withCells(row, cellsFrom(sheet.columns, at.column, texts.slice(0, fitting)));
  }
  const lost = block.map((texts) => texts.slice(fitting)).filter((texts) => texts.some((text) => text !== ""));
  return { sheet: { ...sheet, rows }, lost };
}

const cellsFrom = (columns: readonly Column[], from: number, texts: readonly string[]): Cells =>
  Object.fromEntries(texts.map((text, index) => [columns[from + index], text]));

/** Writes one text in every cell of a rectangle; an empty one clears it. */
export const fill = (sheet: Sheet, range: Range, text: string): Sheet => {
  const { from, to } = ordered(range);
  return inRows(sheet, from.row, to.row, () =>
    cellsFrom(
      sheet.columns,
      from.column,
      span(from.column, Math.min(to.column, sheet.columns.length - 1)).map(() => text),
    ),
  );
};

/** Repeats the first row of a rectangle in those under it. */
export function fillDown(sheet: Sheet, range: Range): Sheet {
  const { from, to } = ordered(range);
  const first = sheet.rows[from.row];
  if (!first) return sheet;
  const names = sheet.columns.slice(from.column, to.column + 1);
  const texts: Cells = Object.fromEntries(names.map((name) => [name, first.cells[name] ?? ""]));
  return inRows(sheet, from.row + 1, to.row, () => texts);
}

/** Gives rows, by their ids, a text in a column: one cure for every row with the same fault. */
export function cure(sheet: Sheet, ids: ReadonlySet<string>, column: Column, text: string): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => (ids.has(row.id) ? withCells(row, { [column]: text }) : row)) };
}

/** Puts empty rows before the row at `at`. */
export const insertRows = (sheet: Sheet, at: number, count: number, newId: NewId): Sheet =>
  withRows(sheet, [...sheet.rows.slice(0, at), ...blankRows(count, newId), ...sheet.rows.slice(at)]);

/** Puts copies of the rows right under them. */
export function duplicateRows(sheet: Sheet, from: number, to: number, newId: NewId): Sheet {
  const copies = sheet.rows.slice(from, to + 1).map(({ cells }) => ({ id: newId(), cells }));
  return withRows(sheet, [...sheet.rows.slice(0, to + 1), ...copies, ...sheet.rows.slice(to + 1)]);
}

export const deleteRows = (sheet: Sheet, from: number, to: number): Sheet =>
  withRows(sheet, [...sheet.rows.slice(0, from), ...sheet.rows.slice(to + 1)]);

const withRows = (sheet: Sheet, rows: readonly Row[]): Sheet => ({ ...sheet, rows });

const inRows = (sheet: Sheet, from: number, to: number, texts: () => Cells): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row, index) => (index >= from && index <= to ? withCells(row, texts()) : row)),
});

const blankRows = (count: number, newId: NewId): Row[] =>
  Array.from({ length: count }, () => ({ id: newId(), cells: {} }));

const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
