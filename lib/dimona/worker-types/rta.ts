import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** A recognised apprentice in construction; elsewhere ALT. */
export const rta: WorkerType = {
  code: "RTA",
  title: {
    nl: "Erkende leerling of gelijkgestelde (bouw)",
    fr: "Apprenti agréé ou assimilé (construction)",
    de: "Anerkannter Lehrling oder Gleichgestellter (Bau)",
    en: "Registered apprentice (construction)",
  },
  summary: {
    nl: "Erkende leerling of gelijkgestelde in de bouwsector.",
    fr: "Apprenti agréé ou assimilé dans le secteur de la construction.",
    de: "Anerkannter Lehrling oder Gleichgestellter im Bausektor.",
    en: "Registered apprentice, or assimilated, in construction.",
  },
  source: "RSZ glossary Dimona 2023/3, zone 00655; committee 124 inferred from the name of the code",
  committees: committeesOf("RTA"),
  in: { workerType: "required", jointCommittee: "required", startDate: "required", endDate: "optional" },
  update: { startDate: "optional", endDate: "optional" },
  openEnd: true,
  localAuthoritiesFrom: "2022-01-01",
  laterEndBy: "first-working-day-after-end",
};
