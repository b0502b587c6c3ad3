/**
 * Why a period that ended with the quarter did not come into the sheet. `chosen`: by a person; `declared`: it was declared
 * already; `unseen`: it came after the choice was made.
 */
export const LEFT_OUT_REASONS = ["chosen", "declared", "unseen"] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** How it stands with it now. `ended`: it was cancelled or changed, and no longer goes on. */
export type LeftOutNow =
  | { is: "declared"; startDate: string; endDate?: string; isUnderWay: boolean }
  | { is: "in-sheet" | "ended" | "open" };

/** A period that was left out of a sheet, as the page shows it. Days `YYYY-MM-DD`. */
export type LeftOutLine = {
  /** Of the period. */
  number: string;
  employer: { id: string; name: string };
  worker: { id: string; name: string };
  workerType: string;
  startDate: string;
  endDate?: string;
  reason: LeftOutReason;
  now: LeftOutNow;
};

export type LeftOutRead = {
  sheet: { id: string; title: string };
  /** The last day of the quarter that ended, and the first one of the next. */
  end: string;
  start: string;
  madeAt: Date;
  madeBy: string;
  lines: LeftOutLine[];
};

export type LeftOutTaken = { ok: true } | { ok: false; reason: "not-found" | "changed" | "full" };
