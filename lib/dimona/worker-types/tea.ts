import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** Staff of the schools of local authorities; abolished from the first quarter of 2022. */
export const tea: WorkerType = {
  code: "TEA",
  title: {
    nl: "Onderwijzend personeel (tot 2021)",
    fr: "Personnel enseignant (jusqu'en 2021)",
    de: "Lehrpersonal (bis 2021)",
    en: "Teaching staff (until 2021)",
  },
  summary: {
    nl: "Personeel van onderwijsinstellingen van lokale besturen, tot en met 2021.",
    fr: "Personnel des établissements d'enseignement des pouvoirs locaux, jusqu'en 2021 inclus.",
    de: "Personal der Unterrichtseinrichtungen lokaler Behörden, bis einschließlich 2021.",
    en: "Staff of schools of local authorities, up to and including 2021.",
  },
  source: "RSZ glossary Dimona 2023/3, zone 00655",
  committees: committeesOf("TEA"),
  in: { workerType: "required", jointCommittee: "required", startDate: "required", endDate: "optional" },
  update: { startDate: "optional", endDate: "optional" },
  validTo: "2021-12-31",
  localAuthoritiesOnly: true,
  openEnd: true,
  laterEndBy: "first-working-day-after-end",
};
