import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** Article 17 in the socio-cultural sector and others: hours within a quarter, over the contingent refused. */
export const o17: WorkerType = {
  code: "O17",
  title: {
    nl: "Artikel 17 socio-cultureel",
    fr: "Article 17 socioculturel",
    de: "Artikel 17 soziokulturell",
    en: "Article 17, socio-cultural",
  },
  summary: {
    nl: "Artikel 17, socio-culturele sector en andere: per kwartaal, met de geplande uren.",
    fr: "Article 17, secteur socioculturel et autres : par trimestre, avec les heures prévues.",
    de: "Artikel 17, soziokultureller Sektor und andere: pro Quartal, mit den geplanten Stunden.",
    en: "Article 17, socio-cultural sector and others: per quarter, with the planned hours.",
  },
  source: "RSZ glossary Dimona 2023/3, zones 00655, 00910, 00911, 01135, block 90017; committee inferred",
  committees: committeesOf("O17"),
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
  quotas: ["A17_YEAR_OTHER", "A17_QUARTER_OTHER"],
  quotasBlock: true,
  localAuthoritiesFrom: "2022-01-01",
  laterEndBy: "start-of-work",
};
