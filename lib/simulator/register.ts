import { type Message, openEnd } from "@/lib/simulator/message";

type In = NonNullable<Message["dimonaIn"]>;

/** A Dimona period as the RSZ holds it in the personnel file. Days `YYYY-MM-DD`, hours `HHMM`, numbers in digits. */
export type RegisterPeriod = {
  number: string;
  employer: string;
  worker: string;
  features: {
    workerType: string;
    jointCommissionNumber?: string;
    subEntity?: string;
    usingEmployer?: NonNullable<In["dimonaFeatures"]["usingEmployer"]>;
  };
  /** What an IN said besides, as it said it. */
  extras?: Pick<In, "constructionControlCards" | "studentPlaceOfWork" | "smallStatutesInformation">;
  startingDate: string;
  startingHour?: string;
  endingDate?: string;
  endingHour?: string;
  plannedHours?: number;
  cancelled: boolean;
  locked: boolean;
  late: boolean;
  lastResult: "A" | "W";
};

/** How an accepted declaration was taken: who it turned out to be about, and with which verdict. */
export type Acceptance = { number: string; employer: string; worker: string; result: "A" | "W"; late: boolean };

/**
 * The period as it stands after an accepted declaration (REST v1 manual, lexicon: created by an IN, changed by an
 * UPDATE, closed by an OUT, cancelled by a CANCEL). `current` is the period that the declaration names; none for an IN.
 */
export function accept(message: Message, current: RegisterPeriod | undefined, how: Acceptance): RegisterPeriod {
  if (message.dimonaIn) return create(message.dimonaIn, how);
  if (!current) throw new Error("an accepted declaration about no period");
  const touched = { ...current, lastResult: how.result, late: current.late || how.late };
  if (message.dimonaCancel) return { ...touched, cancelled: true };
  if (message.dimonaOut) return { ...touched, endingDate: message.dimonaOut.endingDate };
  return message.dimonaUpdate ? update(touched, message.dimonaUpdate) : touched;
}

function create(block: In, how: Acceptance): RegisterPeriod {
  const { jointCommissionNumber, workerType, subEntity, usingEmployer } = block.dimonaFeatures;
  const { constructionControlCards, studentPlaceOfWork, smallStatutesInformation } = block;
  const hasExtras = constructionControlCards ?? studentPlaceOfWork ?? smallStatutesInformation;
  return {
    number: how.number,
    employer: how.employer,
    worker: how.worker,
    features: { workerType, jointCommissionNumber, subEntity, usingEmployer },
    ...(hasExtras && { extras: { constructionControlCards, studentPlaceOfWork, smallStatutesInformation } }),
    startingDate: block.startingDate,
    startingHour: block.startingHour,
    endingDate: block.endingDate,
    endingHour: block.endingHour,
    plannedHours: planned(block.plannedHoursNumber),
    cancelled: false,
    locked: false,
    late: how.late,
    lastResult: how.result,
  };
}

function update(period: RegisterPeriod, block: NonNullable<Message["dimonaUpdate"]>): RegisterPeriod {
  const start = {
    startingDate: block.startingDate ?? period.startingDate,
    startingHour: block.startingHour ?? period.startingHour,
  };
  const plannedHours = planned(block.plannedHoursNumber) ?? period.plannedHours;
  if (block.endingDate === openEnd)
    return { ...period, ...start, plannedHours, endingDate: undefined, endingHour: undefined };
  const end = {
    endingDate: block.endingDate ?? period.endingDate,
    endingHour: block.endingHour ?? period.endingHour,
  };
  return { ...period, ...start, ...end, plannedHours };
}

const planned = (hours: string | number | undefined): number | undefined =>
  hours === undefined ? undefined : Number(hours);
