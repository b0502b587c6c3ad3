import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** A blue-collar worker in construction, other than IVT, RTA, STU and DWD. */
export const bcw: WorkerType = {
  code: "BCW",
  title: {
    nl: "Werknemer in de bouwsector",
    fr: "Travailleur du secteur de la construction",
    de: "Arbeitnehmer im Bausektor",
    en: "Construction worker",
  },
  summary: {
    nl: "Arbeider in de bouw (124), met twee kaartnummers C3.2A.",
    fr: "Ouvrier de la construction (124), avec deux numéros de carte C3.2A.",
    de: "Arbeiter im Bauwesen (124), mit zwei Kartennummern C3.2A.",
    en: "Blue-collar worker in construction (124), with two C3.2A card numbers.",
  },
  source: "RSZ glossary Dimona 2023/3, zone 00655, block 90375",
  committees: committeesOf("BCW"),
  in: { workerType: "required", jointCommittee: "required", startDate: "required", endDate: "optional" },
  update: { startDate: "optional", endDate: "optional" },
  openEnd: true,
  cardsAsAgencyWorker: "required",
  localAuthoritiesFrom: "2022-01-01",
  laterEndBy: "first-working-day-after-end",
};
