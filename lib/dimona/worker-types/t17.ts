import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** Article 17 at a public broadcaster: a day, over the contingent refused. */
export const t17: WorkerType = {
  code: "T17",
  title: {
    nl: "Artikel 17 openbare radio en tv",
    fr: "Article 17 radio et télévision publiques",
    de: "Artikel 17 öffentlicher Rundfunk",
    en: "Article 17, public broadcaster",
  },
  summary: {
    nl: "Artikel 17, openbare radio en televisie: één dag.",
    fr: "Article 17, radio et télévision publiques : un jour.",
    de: "Artikel 17, öffentlicher Rundfunk: ein Tag.",
    en: "Article 17, public radio and television: one day.",
  },
  source: "RSZ glossary Dimona 2023/3, zones 00655, 00910, 00911, 01135, block 90017; committee inferred",
  committees: committeesOf("T17"),
  in: { workerType: "required", jointCommittee: "required", startDate: "required", endDate: "required" },
  update: { startDate: "optional", endDate: "optional" },
  validFrom: "2022-01-01",
  validityOfStart: true,
  daysAhead: { days: 15, before: "start" },
  oneDay: true,
  openEnd: false,
  proposedEnd: "same-day",
  quotas: ["A17_PUBTV"],
  quotasBlock: true,
  localAuthoritiesFrom: "2022-01-01",
  laterEndBy: "start-of-work",
};
