import { check } from "@/lib/dimona/check";
import type { Context } from "@/lib/dimona/context";
import type { Content, Kind } from "@/lib/dimona/declaration";
import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";
import type { Period } from "@/lib/dimona/period";

/** Declarations with nothing wrong, from which each case of a test departs. Wednesday 18 November 2026, 07:00 in Belgium. */
export const NOW = new Date("2026-11-18T07:00:00+01:00");
export const NUMBER = makeDimonaNumber(1);

export const sampleContext = (changes: Partial<Context> = {}): Context => ({
  now: NOW,
  employer: { nssoNumber: "118203423", kind: "private", active: true, mandate: true, usualStartHour: "0800" },
  worker: { insz: "65111899997" },
  periods: [],
  ...changes,
});

export const ordinaryIn = (changes: Partial<Content> = {}): Content => ({
  kind: "IN",
  workerType: "OTH",
  jointCommittee: "XXX",
  startDate: "2026-11-18",
  ...changes,
});

export const studentIn = (changes: Partial<Content> = {}): Content => ({
  ...ordinaryIn({ workerType: "STU", endDate: "2026-12-31", plannedHours: "80" }),
  ...changes,
});

/** An ordinary worker's period from 2 November 2026, open. */
export const ordinaryPeriod = (changes: Partial<Period> = {}): Period => ({
  number: NUMBER,
  workerType: "OTH",
  jointCommittee: "XXX",
  startDate: "2026-11-02",
  result: "A",
  cancelled: false,
  locked: false,
  late: false,
  ...changes,
});

/** A student's period from 2 November to 31 December 2026, 80 hours. */
export const studentPeriod = (changes: Partial<Period> = {}): Period =>
  ordinaryPeriod({ workerType: "STU", endDate: "2026-12-31", plannedHours: 80, ...changes });

export const about = (kind: Kind, changes: Partial<Content> = {}): Content => ({
  kind,
  periodNumber: NUMBER,
  ...changes,
});

/** What `check` finds, short: `rule anomaly field`, a warning in brackets. */
export const found = (content: Content, context: Partial<Context> = {}): string[] =>
  check(content, sampleContext(context)).map(({ rule, anomaly = "-", field, severity }) =>
    severity === "warning" ? `(${rule} ${anomaly} ${field})` : `${rule} ${anomaly} ${field}`,
  );
