import { makeDimonaNumber } from "@/lib/dimona/identifiers-made";

/** A line with nothing wrong: an ordinary worker on Wednesday 18 November 2026, declared at seven in the morning. */
export const sampleLine = (changes: Record<string, unknown> = {}) => ({
  at: "2026-11-18T07:00:00+01:00",
  employer: { nssoRegistrationNumber: "118203423", kind: "private", active: true },
  register: [],
  declaration: sampleIn(),
  ...changes,
});

export const sampleIn = (changes: Record<string, unknown> = {}) => ({
  employer: { nssoRegistrationNumber: "118203423" },
  worker: { ssin: "65111899997" },
  dimonaIn: {
    startingDate: "2026-11-18",
    dimonaFeatures: { jointCommissionNumber: "XXX", workerType: "OTH" },
    ...changes,
  },
});

export const NUMBER = makeDimonaNumber(1);

/** The same worker's period from 2 November 2026, open. */
export const samplePeriod = (changes: Record<string, unknown> = {}) => ({
  dimonaPeriodId: NUMBER,
  worker: { ssin: "65111899997" },
  dimonaFeatures: { jointCommissionNumber: "XXX", workerType: "OTH" },
  startingDate: "2026-11-02",
  cancelled: false,
  locked: false,
  ...changes,
});
