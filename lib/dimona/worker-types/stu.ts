import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** A student under a student contract: one period a quarter, with the hours that are planned in it. */
export const stu: WorkerType = {
  code: "STU",
  title: { nl: "Student", fr: "Étudiant", de: "Student", en: "Student" },
  summary: {
    nl: "Student met een studentenovereenkomst: één periode per kwartaal, met de geplande uren.",
    fr: "Étudiant sous contrat d'occupation d'étudiant : une période par trimestre, avec les heures prévues.",
    de: "Student mit Studentenvertrag: eine Periode pro Quartal, mit den geplanten Stunden.",
    en: "Student under a student contract: one period per quarter, with the planned hours.",
  },
  source: "RSZ glossary Dimona 2023/3, zones 00655, 00910, 00911, 01135, block 90376",
  committees: committeesOf("STU"),
  in: {
    workerType: "required",
    jointCommittee: "required",
    startDate: "required",
    endDate: "required",
    plannedHours: "required",
  },
  update: { endDate: "optional", plannedHours: "required" },
  startFixedFrom: "2017-01-01",
  sameQuarter: true,
  openEnd: false,
  proposedEnd: "end-of-quarter",
  cardsAsAgencyWorker: "optional",
  workPlace: true,
  quotas: ["STUDENT"],
  laterEndBy: "start-of-work",
  plannedHoursUntilMonthAfter: true,
  fallsBackTo: "OTH",
};
