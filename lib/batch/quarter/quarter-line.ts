/** What may be changed of a row before the sheet is made. Text, as typed; absent: as it is proposed. */
export type Wish = { startDate?: string | undefined; endDate?: string | undefined; plannedHours?: string | undefined };
export const WISHES = ["startDate", "endDate", "plannedHours"] as const;

/** A period that ends with the quarter, as the page shows it. Days `YYYY-MM-DD`. */
export type QuarterLine = {
  /** Of the period. */
  number: string;
  employer: { id: string; name: string };
  worker: { id: string; name: string };
  workerType: string;
  jointCommittee?: string;
  startDate: string;
  endDate: string;
  /** What the row will say: days `dd/mm/yyyy`; `plannedHours` absent where the type has none. */
  proposed: { startDate: string; endDate: string; plannedHours?: string };
  /** What this worker already has in the next quarter there, of this type. */
  declared?: { startDate: string; endDate?: string; isUnderWay: boolean };
};

export type QuarterRead = {
  /** The quarter's last day, and the first one of the next. */
  end: string;
  start: string;
  lines: QuarterLine[];
  /** Types of which the RSZ takes nothing yet. */
  closed: { workerType: string; opensAt: Date }[];
};

export type QuarterPick = Wish & { number: string };

export type QuarterMade = { ok: true; id: string } | { ok: false; reason: "changed" | "none" };

/** What stands in the cells of a row: its own wish, else the one for all, else what is proposed. A wish may be empty. */
export function wishedTexts({ proposed }: Pick<QuarterLine, "proposed">, all: Wish, own: Wish = {}): Wish {
  const texts: Wish = {};
  for (const name of WISHES) {
    // Hours are not asked of a type that has none, and stay away from its rows.
    if (proposed[name] === undefined) continue;
    texts[name] = own[name] ?? (all[name]?.trim() ? all[name] : proposed[name]);
  }
  return texts;
}
