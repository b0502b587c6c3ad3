import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** A learner in alternating training. */
export const alt: WorkerType = {
  code: "ALT",
  title: {
    nl: "Alternerende opleiding",
    fr: "Formation en alternance",
    de: "Duale Ausbildung",
    en: "Alternating training",
  },
  summary: {
    nl: "Leerling in alternerende opleiding, buiten de bouw (daar: RTA).",
    fr: "Apprenti en formation en alternance, hors construction (là : RTA).",
    de: "Lehrling in dualer Ausbildung, außer im Bauwesen (dort: RTA).",
    en: "Learner in alternating training, outside construction (there: RTA).",
  },
  source: "RSZ glossary Dimona 2023/3, zone 00655",
  committees: committeesOf("ALT"),
  in: { workerType: "required", jointCommittee: "required", startDate: "required", endDate: "optional" },
  update: { startDate: "optional", endDate: "optional" },
  validFrom: "2023-09-01",
  openEnd: true,
  localAuthoritiesFrom: "2022-01-01",
  laterEndBy: "first-working-day-after-end",
};
