"use client";

import { useTranslations } from "next-intl";
import type { ComparedLine } from "@/components/clients/conflict-note";
import { formatEnterpriseNumber } from "@/lib/dimona/identifiers";
import { formatDay, formatHour } from "@/lib/dimona/notation";
import { formatRszNumber, parseAnyRszNumber } from "@/lib/employers/rsz-number";
import type { EmployerForm } from "@/lib/employers/schema";

type Dated = { validFrom: string; validTo?: string };
const dates = ({ validFrom, validTo }: Dated) =>
  `${formatDay(validFrom)} – ${validTo ? formatDay(validTo) : ""}`.trim();
const numberText = (typed: string) => formatRszNumber(parseAnyRszNumber(typed)?.number ?? typed);

/** Two states of an employer, prepared, line by line where they differ. */
export function useEmployerLines(teams: readonly { id: string; name: string }[]) {
  const t = useTranslations("employers");
  const texts = (it: EmployerForm): Record<string, string> => ({
    name: it.name,
    enterpriseNumber: formatEnterpriseNumber(it.enterpriseNumber.replace(/\D/g, "")),
    kind: t(`kinds.${it.kind}`),
    language: t(`languages.${it.language}`),
    usualStartHour: formatHour(it.usualStartHour),
    active: t(it.active ? "yes" : "no"),
    numbers: it.numbers.map((row) => `${numberText(row.number)} (${dates(row)})`).join("; "),
    jointCommittees: it.jointCommittees.map((row) => row.number).join(", "),
    mandates: it.mandates.map(dates).join("; "),
    teamIds: teams
      .filter((team) => it.teamIds.includes(team.id))
      .map((team) => team.name)
      .join(", "),
  });
  return (mine: EmployerForm, theirs: EmployerForm): ComparedLine[] => {
    const other = texts(theirs);
    return Object.entries(texts(mine))
      .filter(([field, text]) => text !== other[field])
      .map(([field, text]) => ({ label: t(`fields.${field}`), mine: text, theirs: other[field] ?? "" }));
  };
}
