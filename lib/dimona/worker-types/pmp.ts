import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** A member of parliament or government. */
export const pmp: WorkerType = {
  code: "PMP",
  title: {
    nl: "Parlementair mandaat",
    fr: "Mandat parlementaire",
    de: "Parlamentarisches Mandat",
    en: "Parliamentary mandate",
  },
  summary: {
    nl: "Lid van een federaal of regionaal parlement of van een regering.",
    fr: "Membre d'un parlement ou d'un gouvernement fédéral ou régional.",
    de: "Mitglied eines föderalen oder regionalen Parlaments oder einer Regierung.",
    en: "Member of a federal or regional parliament or government.",
  },
  source: "RSZ glossary Dimona 2023/3, zone 00655; committee inferred",
  committees: committeesOf("PMP"),
  in: { workerType: "required", jointCommittee: "required", startDate: "required", endDate: "optional" },
  update: { startDate: "optional", endDate: "optional" },
  openEnd: true,
  localAuthoritiesFrom: "2022-01-01",
  laterEndBy: "first-working-day-after-end",
};
