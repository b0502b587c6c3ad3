import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** Article 17 in sport: hours within a quarter, over the contingent refused. */
export const s17: WorkerType = {
  code: "S17",
  title: { nl: "Artikel 17 sport", fr: "Article 17 sport", de: "Artikel 17 Sport", en: "Article 17, sport" },
  summary: {
    nl: "Artikel 17, sportsector: per kwartaal, met de geplande uren.",
    fr: "Article 17, secteur du sport : par trimestre, avec les heures prévues.",
    de: "Artikel 17, Sportsektor: pro Quartal, mit den geplanten Stunden.",
    en: "Article 17, sport sector: per quarter, with the planned hours.",
  },
  source: "RSZ glossary Dimona 2023/3, zones 00655, 00910, 00911, 01135, block 90017; committee inferred",
  committees: committeesOf("S17"),
  in: {
    workerType: "required",
    jointCommittee: "required",
    startDate: "required",
    endDate: "required",
    plannedHours: "required",
  },
  update: { startDate: "optional", endDate: "optional", plannedHours: "required" },
  validFrom: "2022-01-01",
  validityOfStart: true,
  daysAhead: { days: 15, before: "start" },
  sameQuarter: true,
  openEnd: false,
  proposedEnd: "end-of-quarter",
  quotas: ["A17_YEAR_SPORT", "A17_QUARTER_SPORT"],
  quotasBlock: true,
  localAuthoritiesFrom: "2022-01-01",
  laterEndBy: "start-of-work",
};
