import type { LeftWhy } from "@/lib/batch/copy/shifted";
import type { Span, Unit } from "@/lib/batch/copy/span";

/** An IN of the day or week that is copied, as the page shows it: days `YYYY-MM-DD`, hours `HHMM`. */
export type CopyLine = {
  worker: { id: string; name: string };
  workerType: string;
  was: Moment;
  /** What the row will say; absent where it is left out. */
  becomes?: Moment;
  why?: LeftWhy;
};

export type Moment = { startDate?: string; startHour?: string; endDate?: string; endHour?: string };

export type CopyRead = { unit: Unit; source: Span; target: Span; lines: CopyLine[]; leftOut: CopyLine[] };

export type CopyMade = { ok: true; id: string } | { ok: false; reason: "none" };
