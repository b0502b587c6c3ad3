import { readRemarks } from "@/app/(desk)/declarations/new/remarks";
import type { RszRemark } from "@/components/dimona/declaration-form/form-start";
import type { RowResult } from "@/lib/batch/progress/progress";
import { toContent } from "@/lib/dimona/content";
import type { Locale } from "@/lib/preferences";

/** What the RSZ said of a row that it refused, at the fields that it is about; nothing of a message that it did not understand. */
export type RowRemarks = { rowId: string; declarationId: string; remarks: RszRemark[] };

/** The same words as the form shows over a copy of a refused declaration. */
export async function rowRemarks(results: readonly RowResult[], locale: Locale): Promise<RowRemarks[]> {
  const told: RowRemarks[] = [];
  for (const { rowId, declarationId, anomalies, content } of results)
    told.push({ rowId, declarationId, remarks: await readRemarks(anomalies ?? [], locale, toContent(content)) });
  return told;
}
