import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** Article 17 as it was until the end of 2021. */
export const a17: WorkerType = {
  code: "A17",
  title: {
    nl: "Artikel 17 (tot 2021)",
    fr: "Article 17 (jusqu'en 2021)",
    de: "Artikel 17 (bis 2021)",
    en: "Article 17 (until 2021)",
  },
  summary: {
    nl: "Artikel 17, oude regeling: één dag, tot en met 2021.",
    fr: "Article 17, ancien régime : un jour, jusqu'en 2021 inclus.",
    de: "Artikel 17, alte Regelung: ein Tag, bis einschließlich 2021.",
    en: "Article 17, old scheme: one day, up to and including 2021.",
  },
  source: "RSZ glossary Dimona 2023/3, zones 00655, 00910, 00911",
  committees: committeesOf("A17"),
  in: { workerType: "required", jointCommittee: "required", startDate: "required", endDate: "required" },
  update: { startDate: "optional", endDate: "optional" },
  validTo: "2021-12-31",
  validityOfStart: true,
  oneDay: true,
  openEnd: false,
  laterEndBy: "first-working-day-after-end",
};
