import * as z from "zod";
import { parseDay } from "@/lib/day";
import { COMMITTEES } from "@/lib/dimona/committee-table";
import type { FieldName } from "@/lib/dimona/declaration";
import { parseDimonaNumber } from "@/lib/dimona/identifiers";
import type { Texts } from "@/lib/dimona/texts";
import { workerType } from "@/lib/dimona/worker-types";

/** One row of the glossary: what a field is called, how it is entered and what its canonical text may be. */
export type Field = {
  name: FieldName;
  /** The RSZ's zone number; with a suffix it makes the anomaly, such as `00910-003`. */
  zone: string;
  title: Texts;
  control: "day" | "hour" | "hours" | "committee" | "worker-type" | "period-number";
  /** Shape of the canonical text. What depends on the clock stands in `rules/domain.ts`. */
  schema: z.ZodType<string>;
  source: string;
};

const day = z.string().refine((text) => parseDay(text) !== undefined);
const hour = z.string().regex(/^([01]\d|2[0-3])[0-5]\d$/);
const wholeHours = z.string().regex(/^[1-9]\d{0,2}$/);
const committee = z.string().refine((text) => COMMITTEES.some((it) => it.value === text));
const workerTypeCode = z.string().refine((text) => workerType(text) !== undefined);
const periodNumber = z.string().refine((text) => parseDimonaNumber(text) === text);

const glossary = (zone: string) => `RSZ glossary Dimona 2023/3, zone ${zone}`;

/** Every field that a declaration can carry. NL titles are the RSZ's; FR is the RSZ's for 00778 only; DE and EN are ours. */
export const FIELDS: Readonly<Record<FieldName, Field>> = {
  periodNumber: {
    name: "periodNumber",
    zone: "00913",
    title: {
      nl: "Identificatienummer van Dimonaperiode",
      fr: "Numéro d'identification de la période Dimona",
      de: "Identifikationsnummer der Dimona-Periode",
      en: "Dimona period number",
    },
    control: "period-number",
    schema: periodNumber,
    source: glossary("00913"),
  },
  workerType: {
    name: "workerType",
    zone: "00655",
    title: { nl: "Aard werknemer", fr: "Type de travailleur", de: "Art des Arbeitnehmers", en: "Worker type" },
    control: "worker-type",
    schema: workerTypeCode,
    source: glossary("00655"),
  },
  jointCommittee: {
    name: "jointCommittee",
    zone: "00046",
    title: {
      nl: "Nummer van paritair comité",
      fr: "Numéro de commission paritaire",
      de: "Nummer der paritätischen Kommission",
      en: "Joint committee number",
    },
    control: "committee",
    schema: committee,
    source: glossary("00046"),
  },
  startDate: {
    name: "startDate",
    zone: "00910",
    title: { nl: "Datum begin", fr: "Date de début", de: "Anfangsdatum", en: "Start date" },
    control: "day",
    schema: day,
    source: glossary("00910"),
  },
  startHour: {
    name: "startHour",
    zone: "00777",
    title: { nl: "Uur - beginuur", fr: "Heure de début", de: "Anfangsuhrzeit", en: "Start time" },
    control: "hour",
    schema: hour,
    source: glossary("00777"),
  },
  endDate: {
    name: "endDate",
    zone: "00911",
    title: { nl: "Datum einde", fr: "Date de fin", de: "Enddatum", en: "End date" },
    control: "day",
    schema: day,
    source: glossary("00911"),
  },
  endHour: {
    name: "endHour",
    zone: "00778",
    title: { nl: "Uur - einduur", fr: "Heure de fin", de: "Enduhrzeit", en: "End time" },
    control: "hour",
    schema: hour,
    source: glossary("00778"),
  },
  plannedHours: {
    name: "plannedHours",
    zone: "01135",
    title: {
      nl: "Aantal geplande uren",
      fr: "Nombre d'heures prévues",
      de: "Anzahl geplanter Stunden",
      en: "Planned hours",
    },
    control: "hours",
    schema: wholeHours,
    source: glossary("01135"),
  },
};
