import type { QuotaKind } from "@/lib/dimona/quotas";
import type { Texts } from "@/lib/dimona/texts";

/** One of the values that zone 00046 takes in Dimona. */
export type Committee = {
  value: string;
  title: Texts;
  /** National (sub)committees that are declared under this value, where the worker type allows it. */
  covers: readonly string[];
  /** Periods from this day on must be declared under this value rather than under XXX. */
  mandatoryFrom?: string;
  /** A temporary agency worker: the user (block 90107) and an end date go with it. */
  usingCompany?: true;
  /** The C3.2A cards (block 90375) go with it, also when it is the user's. Their check was suspended in 2020; the glossary of 2023/3 asks for them. */
  controlCards?: true;
  /** What the sector says of casual work. */
  casual?: CasualWork;
};

/** Casual work by sector (zones 00778, 00910, 00911; dossier of horeca). */
export type CasualWork = {
  /** A performance may be declared by the day: a start hour, no end hour, and the end on the day of the start. */
  dayLumpSum: true;
  /** Not more days in a row for one employer (00910-459). */
  daysInARow: number;
  quotas: readonly QuotaKind[];
  /** Until when a change of the end hour is in time, in hours after the end that was declared (RSZ page "when"). */
  laterEndWithinHours: number;
};

/** Where the table comes from and of when it is. Which sub-committees of 140 count is inferred. */
export const COMMITTEES_SOURCE = "RSZ glossary Dimona 2023/3, zone 00046; RSZ annex 26, 2019/1";

/** The nine values of zone 00046. NL and FR are the names of annex 26, DE and EN are ours. */
export const COMMITTEES: readonly Committee[] = [
  {
    value: "XXX",
    covers: [],
    title: {
      nl: "Ander paritair comité of geen",
      fr: "Autre commission paritaire ou aucune",
      de: "Andere paritätische Kommission oder keine",
      en: "Other joint committee or none",
    },
  },
  {
    value: "124",
    covers: ["124"],
    controlCards: true,
    title: {
      nl: "Paritair Comité voor het bouwbedrijf",
      fr: "Commission paritaire de la construction",
      de: "Paritätische Kommission für das Bauwesen",
      en: "Joint committee for construction",
    },
  },
  {
    value: "140",
    covers: ["140", "140.01", "140.02", "140.03", "140.04", "140.05"],
    title: {
      nl: "Paritair Comité voor het vervoer en de logistiek",
      fr: "Commission paritaire du transport et de la logistique",
      de: "Paritätische Kommission für Transport und Logistik",
      en: "Joint committee for transport and logistics",
    },
  },
  {
    value: "144",
    covers: ["144"],
    title: {
      nl: "Paritair Comité voor de landbouw",
      fr: "Commission paritaire de l'agriculture",
      de: "Paritätische Kommission für die Landwirtschaft",
      en: "Joint committee for agriculture",
    },
  },
  {
    value: "145",
    covers: ["145"],
    title: {
      nl: "Paritair Comité voor het tuinbouwbedrijf",
      fr: "Commission paritaire pour les entreprises horticoles",
      de: "Paritätische Kommission für den Gartenbau",
      en: "Joint committee for horticulture",
    },
  },
  {
    value: "149",
    covers: ["149", "149.01"],
    mandatoryFrom: "2017-10-01",
    title: {
      nl: "Paritair Subcomité voor de elektriciens: installatie en distributie",
      fr: "Sous-commission paritaire des électriciens : installation et distribution",
      de: "Paritätische Unterkommission für Elektriker: Installation und Vertrieb",
      en: "Joint sub-committee for electricians: installation and distribution",
    },
  },
  {
    value: "302",
    covers: ["302"],
    casual: {
      dayLumpSum: true,
      daysInARow: 2,
      quotas: ["HORECA_WORKER", "HORECA_EMPLOYER"],
      laterEndWithinHours: 8,
    },
    title: {
      nl: "Paritair Comité voor het hotelbedrijf",
      fr: "Commission paritaire de l'industrie hôtelière",
      de: "Paritätische Kommission für das Hotelgewerbe",
      en: "Joint committee for the hotel and catering industry",
    },
  },
  {
    value: "320",
    covers: ["320"],
    mandatoryFrom: "2019-04-01",
    title: {
      nl: "Paritair Comité voor de begrafenisondernemingen",
      fr: "Commission paritaire des pompes funèbres",
      de: "Paritätische Kommission für Bestattungsunternehmen",
      en: "Joint committee for funeral undertakers",
    },
  },
  {
    value: "322",
    covers: ["322"],
    usingCompany: true,
    title: {
      nl: "Paritair Comité voor de uitzendarbeid",
      fr: "Commission paritaire pour le travail intérimaire",
      de: "Paritätische Kommission für Zeitarbeit",
      en: "Joint committee for temporary agency work",
    },
  },
];
