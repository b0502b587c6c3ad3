import { committeesOf } from "@/lib/dimona/committee-by-type";
import type { WorkerType } from "@/lib/dimona/worker-type";

/** A casual worker: one period a performance, by the hour; in horeca also by the day, without an end hour. */
export const ext: WorkerType = {
  code: "EXT",
  title: {
    nl: "Gelegenheidswerknemer",
    fr: "Travailleur occasionnel",
    de: "Gelegenheitsarbeitnehmer",
    en: "Casual worker",
  },
  summary: {
    nl: "Gelegenheidswerknemer in land- en tuinbouw, horeca of begrafenissen: één aangifte per prestatie, met uren.",
    fr: "Travailleur occasionnel dans l'agriculture, l'horticulture, l'horeca ou les pompes funèbres : une déclaration par prestation, avec les heures.",
    de: "Gelegenheitsarbeitnehmer in Landwirtschaft, Gartenbau, Gastgewerbe oder Bestattung: eine Meldung je Leistung, mit Uhrzeiten.",
    en: "Casual worker in agriculture, horticulture, hotels and catering or funerals: one declaration per performance, with hours.",
  },
  source: "RSZ glossary Dimona 2023/3, zones 00024, 00655, 00777, 00778, 00911",
  committees: committeesOf("EXT"),
  in: {
    workerType: "required",
    jointCommittee: "required",
    startDate: "required",
    endDate: "required",
    startHour: "required",
    endHour: "required",
  },
  update: { startDate: "optional", endDate: "optional", startHour: "optional", endHour: "optional" },
  withHours: true,
  casual: true,
  inszRequired: true,
  openEnd: false,
  proposedEnd: "same-day",
  localAuthoritiesFrom: "2022-01-01",
  laterEndBy: "start-of-work",
  fallsBackTo: "OTH",
};
