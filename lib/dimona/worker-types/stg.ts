import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** A trainee who is no employee and is covered for work accidents only. */
export const stg: WorkerType = {
  code: "STG",
  title: {
    nl: "Stagiair arbeidsongevallenregeling",
    fr: "Stagiaire, régime des accidents du travail",
    de: "Praktikant, Arbeitsunfallregelung",
    en: "Trainee, work accidents only",
  },
  summary: {
    nl: "Stagiair die alleen onder de arbeidsongevallenregeling valt.",
    fr: "Stagiaire soumis au seul régime des accidents du travail.",
    de: "Praktikant, der nur der Arbeitsunfallregelung unterliegt.",
    en: "Trainee who is covered for work accidents only.",
  },
  source: "RSZ glossary Dimona 2023/3, zones 00655, 00911, block 90594; committee inferred",
  committees: committeesOf("STG"),
  in: { workerType: "required", jointCommittee: "required", startDate: "required", endDate: "required" },
  update: { startDate: "optional", endDate: "optional" },
  openEnd: false,
  smallStatutes: true,
  laterEndBy: "first-working-day-after-end",
};
