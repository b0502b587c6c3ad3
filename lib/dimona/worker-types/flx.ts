import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** A flexi-job: a day with hours, or a period without. Hours make it a day; a period stays within its quarter. */
export const flx: WorkerType = {
  code: "FLX",
  title: { nl: "Flexi-job", fr: "Flexi-job", de: "Flexi-Job", en: "Flexi-job" },
  summary: {
    nl: "Flexi-job: per dag met begin- en einduur, of per periode binnen een kwartaal zonder uren.",
    fr: "Flexi-job : par jour avec heure de début et de fin, ou par période dans un trimestre sans heures.",
    de: "Flexi-Job: pro Tag mit Anfangs- und Enduhrzeit, oder pro Periode innerhalb eines Quartals ohne Uhrzeiten.",
    en: "Flexi-job: by day with start and end time, or by period within a quarter without times.",
  },
  source:
    "RSZ glossary Dimona 2023/3, zones 00655, 00777, 00778, 00910, 00911; an end is asked of a day by the dossier, not by the glossary",
  committees: committeesOf("FLX"),
  in: {
    workerType: "required",
    jointCommittee: "required",
    startDate: "required",
    endDate: "optional",
    startHour: "optional",
    endHour: "optional",
  },
  update: { startDate: "optional", endDate: "optional", startHour: "optional", endHour: "optional" },
  inAsDay: {
    workerType: "required",
    jointCommittee: "required",
    startDate: "required",
    endDate: "required",
    startHour: "required",
    endHour: "required",
  },
  validFrom: "2015-10-01",
  hoursAreOfDayOnly: true,
  sameQuarter: true,
  withHours: true,
  daysAhead: { days: 31, before: "quarter" },
  openEnd: true,
  endNotPostponedByOut: true,
  proposedEnd: "end-of-quarter",
  proposedEndAsDay: "same-day",
  localAuthoritiesFrom: "2022-01-01",
  laterEndBy: "start-of-work",
  fallsBackTo: "OTH",
};
