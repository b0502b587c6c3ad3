import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** The ordinary worker. Construction has a type of its own (BCW); casual work in 144, 145, 302 and 320 is EXT. */
export const oth: WorkerType = {
  code: "OTH",
  title: { nl: "Andere", fr: "Autre", de: "Andere", en: "Other" },
  summary: {
    nl: "Gewone werknemer voor wie geen andere code bestaat.",
    fr: "Travailleur ordinaire pour lequel il n'existe pas d'autre code.",
    de: "Gewöhnlicher Arbeitnehmer, für den es keinen anderen Code gibt.",
    en: "Ordinary worker for whom there is no other code.",
  },
  source: "RSZ glossary Dimona 2023/3, zones 00655, 00911",
  committees: committeesOf("OTH"),
  in: { workerType: "required", jointCommittee: "required", startDate: "required", endDate: "optional" },
  update: { startDate: "optional", endDate: "optional" },
  openEnd: true,
  laterEndBy: "first-working-day-after-end",
};
