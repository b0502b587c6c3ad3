/**
 * One measured figure, with its unit in its name: beside it its floor of the same run (what the comparison is with), the best
 * that could be had where that is known, and what was promised, if anything.
 */
export type Figure = {
  part: string;
  name: string;
  value: number;
  floor: number;
  best?: number;
  promise?: string;
  kept?: boolean;
};

const columns = ["part", "figure", "measured", "floor", "against it", "best", "promise", "kept"];

/** Figures as a table. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [columns, ...figures.map(rowOf)];
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const lines = rows.map((row) => row.map((text, index) => text.padEnd(widths[index] ?? 0)));
  return lines.map((line) => line.join("  ").trimEnd()).join("\n");
}

const rowOf = ({ part, name, value, floor, best, promise = "", kept }: Figure): string[] => [
  part,
  name,
  shown(value),
  shown(floor),
  change(value, floor),
  best === undefined ? "" : shown(best),
  promise,
  kept === undefined ? "" : kept ? "yes" : "NO",
];

const shown = (value: number): string => value.toFixed(value >= 100 ? 1 : 3);

/** How much more or less, in percent; of nothing there is none. */
export const change = (value: number, than: number): string =>
  than === 0 ? "" : `${value >= than ? "+" : ""}${((value / than - 1) * 100).toFixed(2)} %`;
