import type { Texts } from "@/lib/dimona/texts";

/** Why a declaration must be there by then. */
export const GROUNDS = [
  "start-of-work",
  "first-working-day-after-end",
  "declared-start-date",
  "after-performance",
  "month-after-quarter",
] as const;
export type Ground = (typeof GROUNDS)[number];

const WHEN: Texts = {
  nl: "RSZ, Dimona: wanneer aangeven (uiterste termijn)",
  fr: "ONSS, Dimona : quand déclarer (délai ultime)",
  de: "LSS, Dimona: wann melden (äußerste Frist)",
  en: "NSSO, Dimona: when to declare (latest moment)",
};

const HORECA: Texts = {
  nl: "RSZ, Dimona: gelegenheidsarbeid in de horeca",
  fr: "ONSS, Dimona : travail occasionnel dans l'horeca",
  de: "LSS, Dimona: Gelegenheitsarbeit im Horeca-Sektor",
  en: "NSSO, Dimona: casual work in hotels and catering",
};

/** The RSZ publishes no such term; this one is what social secretariats tell their clients. */
const PRACTICE: Texts = {
  nl: "praktijk van sociale secretariaten, niet door de RSZ gepubliceerd",
  fr: "pratique des secrétariats sociaux, non publiée par l'ONSS",
  de: "Praxis der Sozialsekretariate, nicht vom LSS veröffentlicht",
  en: "practice of social secretariats, not published by the NSSO",
};

/** Where each ground is found, for the screen. */
export const GROUND_SOURCES: Record<Ground, Texts> = {
  "start-of-work": WHEN,
  "first-working-day-after-end": WHEN,
  "declared-start-date": WHEN,
  "after-performance": HORECA,
  "month-after-quarter": PRACTICE,
};
