import { parseDay } from "@/lib/day";
import { row } from "@/lib/dimona/field-table/field";
import { parseDimonaNumber } from "@/lib/dimona/identifiers";

const hour = (text: string): boolean => /^([01]\d|2[0-3])[0-5]\d$/.test(text);

/** When and how long: blocks 90373, 90377, 90378. NL titles are the RSZ's; FR is the RSZ's for 00778; the rest is ours. */
export const PERIOD_FIELDS = {
  periodNumber: row("periodNumber", "00913", "period-number", (text) => parseDimonaNumber(text) === text, [
    "Identificatienummer van Dimonaperiode",
    "Numéro d'identification de la période Dimona",
    "Identifikationsnummer der Dimona-Periode",
    "Dimona period number",
  ]),
  startDate: row("startDate", "00910", "day", (text) => parseDay(text) !== undefined, [
    "Datum begin",
    "Date de début",
    "Anfangsdatum",
    "Start date",
  ]),
  startHour: row("startHour", "00777", "hour", hour, [
    "Uur - beginuur",
    "Heure de début",
    "Anfangsuhrzeit",
    "Start time",
  ]),
  endDate: row("endDate", "00911", "day", (text) => parseDay(text) !== undefined, [
    "Datum einde",
    "Date de fin",
    "Enddatum",
    "End date",
  ]),
  endHour: row("endHour", "00778", "hour", hour, ["Uur - einduur", "Heure de fin", "Enduhrzeit", "End time"]),
  plannedHours: row("plannedHours", "01135", "hours", (text) => /^[1-9]\d{0,2}$/.test(text), [
    "Aantal geplande uren",
    "Nombre d'heures prévues",
    "Anzahl geplanter Stunden",
    "Planned hours",
  ]),
};
