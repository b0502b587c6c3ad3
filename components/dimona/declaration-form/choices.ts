import type { SelectOption } from "@/components/form/select-control";
import { COMMITTEES, committee, committeesFor } from "@/lib/dimona/committees";
import type { Content, EmployerKind } from "@/lib/dimona/declaration";
import { WORKER_TYPES, workerType } from "@/lib/dimona/worker-types";
import type { Locale } from "@/lib/preferences";

/** What a field already holds stays among its choices, also when it is no longer right: nothing changes unseen. */
const withHeld = (options: SelectOption[], held: string, label: string = held): SelectOption[] =>
  held === "" || options.some((it) => it.value === held) ? options : [...options, { value: held, label }];

export function workerTypeOptions(held: string, locale: Locale): SelectOption[] {
  const options = WORKER_TYPES.map(({ code, title }) => ({ value: code, label: `${code} – ${title[locale]}` }));
  return withHeld(options, held);
}

type Wanted = { content: Content; employerKind: EmployerKind; held: string; locale: Locale };

/** The values that go with the worker type; all of them as long as none is chosen. */
export function committeeOptions({ content, employerKind, held, locale }: Wanted): SelectOption[] {
  const label = (value: string): string => `${value} – ${committee(value)?.title[locale] ?? value}`;
  const values = workerType(content.workerType)
    ? committeesFor(content.workerType ?? "", employerKind)
    : COMMITTEES.map((it) => it.value);
  return withHeld(
    values.map((value) => ({ value, label: label(value) })),
    held,
    committee(held) ? label(held) : held,
  );
}
