import type { ReadRow } from "@/lib/batch/read-row";
import { parseDay } from "@/lib/day";
import { applyFact } from "@/lib/dimona/facts";
import { OPEN_END } from "@/lib/dimona/open-end";
import type { Period } from "@/lib/dimona/period";

/** The period that an IN would make, under the id of its row; undefined while who or when cannot be read. */
export function periodOf(id: string, { content, worker }: ReadRow): Period | undefined {
  const { kind, startDate = "", endDate } = content;
  const isReadable = parseDay(startDate) && (endDate === undefined || endDate === OPEN_END || parseDay(endDate));
  if (kind !== "IN" || worker === "" || !isReadable) return undefined;
  return applyFact(undefined, { kind: "verdict", periodNumber: id, result: "A", late: false, content });
}
