import { COLUMNS, type Column } from "@/lib/batch/column";
import { settleDay } from "@/lib/batch/spreadsheet-notation";
import type { Day } from "@/lib/day";
import { FIELD_NAMES } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";

const days: ReadonlySet<Column> = new Set(FIELD_NAMES.filter((name) => FIELDS[name].control === "day"));

/** What is put in a cell for a text that was typed or pasted: a day that leans on the clock in full, anything else as it is. */
export const settleText = (column: Column | undefined, text: string, today: Day): string =>
  column && days.has(column) ? settleDay(text, today) : text;

/** What a sheet shows at first; the rest can be added. */
export const FIRST_COLUMNS: readonly Column[] = [
  "employer",
  "kind",
  "workerType",
  "worker",
  "lastName",
  "firstName",
  "jointCommittee",
  "startDate",
  "startHour",
  "endDate",
  "endHour",
  "plannedHours",
];

/** Columns in the order in which people read a row: those of the beginning first, then as the fields follow each other. */
export const inReadingOrder = (columns: readonly Column[]): Column[] => {
  const order = [...new Set([...FIRST_COLUMNS, ...COLUMNS])];
  return order.filter((it) => columns.includes(it));
};
