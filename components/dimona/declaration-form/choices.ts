import { findOptions } from "@/components/form/find-options";
import type { ComboOption } from "@/components/form/use-combo";
import type { Day } from "@/lib/day";
import { COMMITTEES, type Committee, committee, committeesFor } from "@/lib/dimona/committees";
import type { EmployerKind } from "@/lib/dimona/declaration";
import { offeredTypes } from "@/lib/dimona/offered-types";
import { type WorkerType, workerType } from "@/lib/dimona/worker-types";
import type { Locale } from "@/lib/preferences";

/** A worker type as an option: code and official name, and for whom it is. */
export const typeOption = ({ code, title, summary }: WorkerType, locale: Locale): ComboOption => ({
  value: code,
  label: `${code} – ${title[locale]}`,
  detail: summary[locale],
});

export type TypeOffer = {
  locale: Locale;
  start?: Day;
  today: Day;
  employerKind?: EmployerKind;
  /** Codes, the likeliest first. */
  likely: readonly string[];
  /** The names of the two groups. */
  groups: { likely: string; others: string };
};

/**
 * The worker types for a text, by code, name or whom they are for. With nothing typed the likely ones stand first, under a
 * name of their own.
 */
export function findTypes(text: string, { locale, likely, groups, ...offer }: TypeOffer): ComboOption[] {
  const offered = offeredTypes(offer);
  const option = (type: WorkerType) => typeOption(type, locale);
  if (text.trim() !== "")
    return findOptions(offered, text, (it) => [it.code, it.title[locale], it.summary[locale]]).map(option);
  const first = likely.flatMap((code) => offered.filter((it) => it.code === code));
  const others = offered.filter((it) => !first.includes(it)).map(option);
  if (first.length === 0) return others;
  return [
    ...first.map((it) => ({ ...option(it), group: groups.likely })),
    ...others.map((it) => ({ ...it, group: groups.others })),
  ];
}

const titled = ({ value, title }: Committee, locale: Locale) => ({ value, label: `${value} – ${title[locale]}` });

/** A Dimona value of zone 00046 as an option. */
export function committeeOption(value: string, locale: Locale): ComboOption | undefined {
  const found = committee(value);
  return found && titled(found, locale);
}

/** The values that go with the worker type; all of them as long as none is chosen. */
export const committeesOfType = (code: string | undefined, employerKind: EmployerKind): string[] =>
  workerType(code) ? committeesFor(code ?? "", employerKind) : COMMITTEES.map((it) => it.value);

/** Those of the values that a text finds, by value or by name. */
export function findCommittees(text: string, values: readonly string[], locale: Locale): ComboOption[] {
  const rows = COMMITTEES.filter((it) => values.includes(it.value)).map((it) => titled(it, locale));
  return findOptions(rows, text, (it) => [it.value, it.label]);
}
