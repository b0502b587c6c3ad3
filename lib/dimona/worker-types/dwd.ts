import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** A worker without contributions. */
export const dwd: WorkerType = {
  code: "DWD",
  title: { nl: "Dimona zonder DmfA", fr: "Dimona sans DmfA", de: "Dimona ohne DmfA", en: "Dimona without DmfA" },
  summary: {
    nl: "Werknemer die niet onderworpen is aan bijdragen.",
    fr: "Travailleur qui n'est pas soumis aux cotisations.",
    de: "Arbeitnehmer, der nicht beitragspflichtig ist.",
    en: "Worker who is not subject to contributions.",
  },
  source: "RSZ glossary Dimona 2023/3, zone 00655, block 90375",
  committees: committeesOf("DWD"),
  in: { workerType: "required", jointCommittee: "required", startDate: "required", endDate: "optional" },
  update: { startDate: "optional", endDate: "optional" },
  openEnd: true,
  cardsAsAgencyWorker: "optional",
  laterEndBy: "first-working-day-after-end",
};
