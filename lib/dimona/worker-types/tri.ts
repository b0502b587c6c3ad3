import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** A transition internship. */
export const tri: WorkerType = {
  code: "TRI",
  title: { nl: "Instapstage", fr: "Stage de transition", de: "Einstiegspraktikum", en: "Transition internship" },
  summary: {
    nl: "Instapstage van een jonge werkzoekende.",
    fr: "Stage de transition d'un jeune demandeur d'emploi.",
    de: "Einstiegspraktikum eines jungen Arbeitsuchenden.",
    en: "Transition internship of a young job-seeker.",
  },
  source: "RSZ glossary Dimona 2023/3, zones 00655, 00911, block 90594",
  committees: committeesOf("TRI"),
  in: { workerType: "required", jointCommittee: "required", startDate: "required", endDate: "required" },
  update: { startDate: "optional", endDate: "optional" },
  openEnd: false,
  cardsAsAgencyWorker: "optional",
  smallStatutes: true,
  laterEndBy: "first-working-day-after-end",
};
