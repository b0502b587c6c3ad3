import type { SheetHand } from "@/components/batch/sheet-hand";
import {
  committeeOption,
  committeesOfType,
  findCommittees,
  findTypes,
} from "@/components/dimona/declaration-form/choices";
import { answered, call } from "@/components/dimona/declaration-form/declare-actions";
import { findOptions } from "@/components/form/find-options";
import type { ComboOption } from "@/components/form/use-combo";
import type { ComboSource } from "@/components/form/use-combo-options";
import type { Column } from "@/lib/batch/column";
import { pairKey } from "@/lib/batch/pair-key";
import { type ReadRow, readRow } from "@/lib/batch/read-row";
import type { PairContext } from "@/lib/batch/row-context";
import type { Row } from "@/lib/batch/sheet";
import { dayOf } from "@/lib/day";
import { COMMITTEES } from "@/lib/dimona/committees";
import { FIELD_NAMES, KINDS } from "@/lib/dimona/declaration";
import { FIELDS } from "@/lib/dimona/fields";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import { formatDay, formatHour } from "@/lib/dimona/notation";
import type { Period } from "@/lib/dimona/period";
import type { Locale } from "@/lib/preferences";

type About = { hand: SheetHand; row: Row; locale: Locale; kindTitle: (kind: string) => string };

/** What is offered while a cell is typed in; undefined where nothing is. The value of an option is what the cell gets. */
export function choicesOf(column: Column, about: About): ComboSource | undefined {
  const { now, pairs } = about.hand.store.get();
  const read = readRow(about.row.cells, dayOf(now));
  const pair = pairs.get(pairKey(read));
  if (column === "kind") return { find: (text) => findOptions(kinds(about), text, (it) => [it.label]) };
  if (column === "workerType") return { find: (text) => typesFor(text, about) };
  if (column === "jointCommittee") return { find: (text) => findCommittees(text, valuesFor(read, pair), about.locale) };
  if (column === "employer") return { search: (text) => employersFor(text, about.hand) };
  if (column === "worker") return workersOf(pair, read, about);
  if (column === "periodNumber") return periodsOf(pair);
  return listed(column, about.locale);
}

const kinds = ({ kindTitle }: About): ComboOption[] =>
  KINDS.map((kind) => ({ value: kind, label: `${kind} – ${kindTitle(kind)}` }));

const typesFor = (text: string, { hand, locale }: About): ComboOption[] =>
  findTypes(text, {
    locale,
    today: dayOf(hand.store.get().now),
    likely: [],
    groups: { likely: "", others: "" },
  }).map(({ value, label }) => ({ value, label }));

const employerOf = (pair: PairContext | undefined) =>
  pair && typeof pair.employer !== "string" ? pair.employer : undefined;

const valuesFor = ({ content }: ReadRow, pair: PairContext | undefined): string[] =>
  committeesOfType(content.workerType, employerOf(pair)?.facts.kind ?? "private");

async function employersFor(text: string, { actions }: SheetHand): Promise<ComboOption[]> {
  const found = answered(await call(actions.searchEmployers, { text }));
  return found.map(({ label, hint }) => ({ value: label, label, ...(hint && { hint }) }));
}

/** Workers are sought at the employer of the row; before he is known there is nobody to be found. */
function workersOf(pair: PairContext | undefined, read: ReadRow, { hand }: About): ComboSource | undefined {
  const alone = hand.store.get().pairs.get(pairKey({ employer: read.employer, worker: "" }));
  const employer = employerOf(pair) ?? employerOf(alone);
  if (!employer) return undefined;
  return {
    search: async (text) => {
      const found = answered(await call(hand.actions.searchWorkers, { employerId: employer.id, text }));
      return found.map(({ label, hint }) => ({ value: label, label, ...(hint && { hint }) }));
    },
  };
}

/** The periods of the worker that can still be changed, the latest first. */
function periodsOf(pair: PairContext | undefined): ComboSource | undefined {
  const worker = pair?.worker && typeof pair.worker !== "string" ? pair.worker : undefined;
  if (!worker) return undefined;
  const options = worker.periods
    .filter(({ cancelled, locked }) => !cancelled && !locked)
    .sort((one, other) => (one.startDate < other.startDate ? 1 : -1))
    .map(periodOption);
  return { find: (text) => findOptions(options, text, (it) => [it.value, it.label]) };
}

function periodOption({ number, workerType, startDate, startHour, endDate }: Period): ComboOption {
  const from = [formatDay(startDate), startHour && formatHour(startHour)].filter(Boolean).join(" ");
  const label = `${formatDimonaNumber(number)} – ${workerType} ${from}${endDate ? ` → ${formatDay(endDate)}` : " →"}`;
  return { value: number, label };
}

/** Fields with few values. */
function listed(column: Column, locale: Locale): ComboSource | undefined {
  const name = FIELD_NAMES.find((it) => it === column);
  if (name === "usingCompanyCommittee") {
    const options = COMMITTEES.flatMap(({ value }) => committeeOption(value, locale) ?? []);
    return { find: (text) => findOptions(options, text, (it) => [it.value, it.label]) };
  }
  const options = name && FIELDS[name].options?.map(({ value, title }) => ({ value, label: title[locale] }));
  return options && { find: (text) => findOptions(options, text, (it) => [it.value, it.label]) };
}
