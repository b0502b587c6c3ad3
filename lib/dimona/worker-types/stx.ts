import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** A student as casual worker; nothing can be declared from 2014 on, and nothing updated. */
export const stx: WorkerType = {
  code: "STX",
  title: {
    nl: "Gelegenheidswerknemer student (tot 2013)",
    fr: "Travailleur occasionnel étudiant (jusqu'en 2013)",
    de: "Gelegenheitsarbeitnehmer Student (bis 2013)",
    en: "Casual worker student (until 2013)",
  },
  summary: {
    nl: "Student als gelegenheidswerknemer, tot en met 2013. De periode kan niet meer gewijzigd worden.",
    fr: "Étudiant travailleur occasionnel, jusqu'en 2013 inclus. La période ne peut plus être modifiée.",
    de: "Student als Gelegenheitsarbeitnehmer, bis einschließlich 2013. Die Periode kann nicht mehr geändert werden.",
    en: "Student as casual worker, up to and including 2013. The period cannot be updated any more.",
  },
  source: "RSZ glossary Dimona 2023/3, zone 00655, block 90378; committee and fields inferred",
  committees: committeesOf("STX"),
  in: {
    workerType: "required",
    jointCommittee: "required",
    startDate: "required",
    endDate: "required",
    startHour: "optional",
    endHour: "optional",
  },
  update: { startDate: "optional", endDate: "optional", startHour: "optional", endHour: "optional" },
  validTo: "2013-12-31",
  closedFrom: "2014-01-01",
  notUpdatable: true,
  openEnd: false,
  localAuthoritiesFrom: "2022-01-01",
  laterEndBy: "first-working-day-after-end",
};
