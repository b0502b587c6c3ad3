import { type BatchActions, dataOf } from "@/components/batch/batch-actions";
import { isRefused, type SheetStore } from "@/components/batch/sheet-state";
import type { AnomalyWords } from "@/components/dimona/anomaly-words";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import type { RszRemark } from "@/components/dimona/declaration-form/form-start";
import { columnOf, type RowFinding } from "@/lib/batch/row-finding";
import type { SentRow } from "@/lib/batch/stored-row";

/** What the RSZ said of a row that it refused. */
export type RowRemarks = { rowId: string; declarationId: string; remarks: RszRemark[] };

/** The rule of what the RSZ said, and not we. */
export const SAID_BY_RSZ = "said-by-rsz";

/** Asks what the RSZ said of rows that it refused, once for each refusal. Returns the way to stop. */
export function startRefusals(
  store: SheetStore,
  batchId: string,
  { readRefusals }: Pick<BatchActions, "readRefusals">,
): () => void {
  const asked = new Set<string>();
  let seen: ReadonlyMap<string, SentRow> | undefined;
  const look = async () => {
    const { sent } = store.get();
    if (sent === seen) return;
    seen = sent;
    const fresh = [...sent.values()].filter((it) => isRefused(it) && !asked.has(it.declarationId));
    if (fresh.length === 0) return;
    for (const { declarationId } of fresh) asked.add(declarationId);
    const told = dataOf(await call(readRefusals, { batchId }));
    if (told) store.set(remarksOf(told, store.get().sent));
    else for (const { declarationId } of fresh) asked.delete(declarationId);
  };
  return store.subscribe(() => void look());
}

/** Of the last sending of each row alone. */
function remarksOf(told: readonly RowRemarks[], sent: ReadonlyMap<string, SentRow>) {
  const said = new Map<string, RowFinding[]>();
  const saidWords: Record<string, AnomalyWords> = {};
  for (const { rowId, declarationId, remarks } of told) {
    if (sent.get(rowId)?.declarationId !== declarationId) continue;
    said.set(rowId, remarks.map(findingOf));
    for (const { code, words } of remarks) saidWords[code] = words;
  }
  return { said, saidWords };
}

/** A warning, for it was said of what was sent: whether it is mended only the RSZ knows. */
function findingOf({ field, part, code }: RszRemark): RowFinding {
  const finding = {
    rule: SAID_BY_RSZ,
    anomaly: code,
    field,
    severity: "warning" as const,
    ...(part && { values: { part } }),
  };
  return { ...finding, column: columnOf(finding, "IN") };
}
