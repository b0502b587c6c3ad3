import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** A casual worker in quarantine; nothing can be declared from 2023 on. */
export const qua: WorkerType = {
  code: "QUA",
  title: {
    nl: "Gelegenheidswerknemer in quarantaine (tot 2022)",
    fr: "Travailleur occasionnel en quarantaine (jusqu'en 2022)",
    de: "Gelegenheitsarbeitnehmer in Quarantäne (bis 2022)",
    en: "Casual worker in quarantine (until 2022)",
  },
  summary: {
    nl: "Gelegenheidswerknemer in quarantaine: één dag, tot en met 2022.",
    fr: "Travailleur occasionnel en quarantaine : un jour, jusqu'en 2022 inclus.",
    de: "Gelegenheitsarbeitnehmer in Quarantäne: ein Tag, bis einschließlich 2022.",
    en: "Casual worker in quarantine: one day, up to and including 2022.",
  },
  source: "RSZ glossary Dimona 2023/3, zones 00655, 00911; committees inferred",
  committees: committeesOf("QUA"),
  in: { workerType: "required", jointCommittee: "required", startDate: "required", endDate: "required" },
  update: { startDate: "optional", endDate: "optional" },
  validTo: "2022-12-31",
  closedFrom: "2023-01-01",
  oneDay: true,
  openEnd: false,
  localAuthoritiesFrom: "2022-01-01",
  laterEndBy: "first-working-day-after-end",
};
