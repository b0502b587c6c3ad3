import { change, type Patch } from "@/components/batch/sheet-commands";
import type { SheetState } from "@/components/batch/sheet-state";
import { cureOf } from "@/components/dimona/declaration-form/cure";
import type { Column } from "@/lib/batch/column";
import type { FaultKind } from "@/lib/batch/faults";
import type { RowFinding } from "@/lib/batch/row-finding";
import { withCells } from "@/lib/batch/sheet";
import type { Judged } from "@/lib/batch/verdict";

/** Texts by row: what mends a kind of fault. */
export type Mending = { texts: ReadonlyMap<string, string>; column: Column };

/** What mends a finding in its cell, as the form would: undefined when only a person knows. */
function mendOf(finding: RowFinding, judged: Judged | undefined): { field: Column; text: string } | undefined {
  if (!judged) return undefined;
  const { pair, read } = judged;
  if (finding.rule === "missing" && finding.column === "jointCommittee") {
    const committee = pair && typeof pair.employer !== "string" ? pair.employer.committee : undefined;
    return committee === undefined ? undefined : { field: "jointCommittee", text: committee };
  }
  const period = periodOf(judged);
  const cure = cureOf(finding, { content: read.content, ...(period && { period }) });
  return cure && "field" in cure ? cure : undefined;
}

function periodOf({ pair, read }: Judged) {
  const worker = pair?.worker && typeof pair.worker !== "string" ? pair.worker : undefined;
  return worker?.periods.find(({ number }) => number === read.content.periodNumber);
}

/** What mends every row with a fault, when each can be mended and in the same column. */
export function mendingOf({ rows }: FaultKind, { memory }: Pick<SheetState, "memory">): Mending | undefined {
  const texts = new Map<string, string>();
  let column: Column | undefined;
  for (const { id, finding } of rows) {
    const mend = mendOf(finding, memory.get(id));
    if (!mend || (column && column !== mend.field)) return undefined;
    column = mend.field;
    texts.set(id, mend.text);
  }
  return column && { texts, column };
}

/** The same text for every row with a fault. */
export const sameFor = ({ rows, finding }: FaultKind, text: string): Mending => ({
  texts: new Map(rows.map(({ id }) => [id, text])),
  column: finding.column,
});

/** Mends them in one step, whether or not a filter hides them. */
export const mend = (state: SheetState, { texts, column }: Mending): Patch =>
  change({ ...state, hidden: new Set() }, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => {
      const text = texts.get(row.id);
      return text === undefined ? row : withCells(row, { [column]: text });
    }),
  }));

/** Takes rows out that say what another one says already. */
export const drop = (state: SheetState, ids: ReadonlySet<string>): Patch =>
  change({ ...state, hidden: new Set() }, (sheet) => ({ ...sheet, rows: sheet.rows.filter(({ id }) => !ids.has(id)) }));
