import type { Day } from "@/lib/day";
import { formatEnterpriseNumber } from "@/lib/dimona/identifiers";
import { formatDay, formatHour, parseDayInput, parseHourInput } from "@/lib/dimona/notation";
import type { Employer } from "@/lib/employers/employer";
import { formatRszNumber } from "@/lib/employers/rsz-number";
import type { EmployerForm } from "@/lib/employers/schema";

/** A new employer: what most of them are, with one number and one mandate to fill in. */
export const emptyForm = (today: Day, teamIds: string[]): EmployerForm => ({
  name: "",
  enterpriseNumber: "",
  kind: "private",
  language: "nl",
  usualStartHour: "09:00",
  active: true,
  numbers: [{ number: "", validFrom: formatDay(today), validTo: "" }],
  jointCommittees: [],
  mandates: [{ validFrom: formatDay(today), validTo: "" }],
  teamIds,
});

type Dated = { validFrom: string; validTo?: string };

const shownDates = ({ validFrom, validTo }: Dated) => ({
  validFrom: formatDay(validFrom),
  validTo: validTo ? formatDay(validTo) : "",
});

/** An employer as its form shows it: numbers, days and hours in official notation, teams among `choices` only. */
export const toForm = (employer: Employer, choices: readonly { id: string }[]): EmployerForm => ({
  name: employer.name,
  enterpriseNumber: employer.enterpriseNumber ? formatEnterpriseNumber(employer.enterpriseNumber) : "",
  kind: employer.kind,
  language: employer.language,
  usualStartHour: formatHour(employer.usualStartHour),
  active: employer.active,
  numbers: employer.numbers.map((it) => ({ number: formatRszNumber(it.number), ...shownDates(it) })),
  jointCommittees: employer.jointCommittees,
  mandates: employer.mandates.map(shownDates),
  teamIds: employer.teams.filter((team) => choices.some((choice) => choice.id === team.id)).map((team) => team.id),
});

/**
 * What was typed, with days as `YYYY-MM-DD` and the hour as `HHMM` where they were understood; the rest as typed. The
 * first joint committee is the default.
 */
export function prepareForm(typed: EmployerForm, today: Day): EmployerForm {
  const day = (text: string) => parseDayInput(text, today) ?? text.trim();
  const dated = <T extends Dated>(it: T): T => ({
    ...it,
    validFrom: day(it.validFrom),
    validTo: day(it.validTo ?? ""),
  });
  return {
    ...typed,
    usualStartHour: parseHourInput(typed.usualStartHour) ?? typed.usualStartHour,
    numbers: typed.numbers.map(dated),
    mandates: typed.mandates.map(dated),
    jointCommittees: typed.jointCommittees.map((it, index) => ({ ...it, isDefault: index === 0 })),
  };
}
