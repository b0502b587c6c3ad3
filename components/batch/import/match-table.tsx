import { useLocale, useTranslations } from "next-intl";
import { SelectControl } from "@/components/form/select-control";
import { COLUMNS, type Column } from "@/lib/batch/column";
import { columnTitle } from "@/lib/batch/files/column-titles";
import type { Mapping } from "@/lib/batch/files/recognise-columns";
import type { TableSummary } from "@/lib/batch/files/table-summary";
import { isLocale } from "@/lib/preferences";

export type MatchTableProps = {
  table: TableSummary;
  mapping: Mapping;
  onMatch: (at: number, column: Column | undefined) => void;
};

const cell = "max-w-60 truncate border-b border-line px-2 py-1 text-left align-top";

/** The first rows of a file, and above each column what it is read as. */
export function MatchTable({ table, mapping, onMatch }: MatchTableProps) {
  const t = useTranslations("import");
  const locale = useLocale();
  const language = isLocale(locale) ? locale : "nl";
  const options = COLUMNS.map((column) => ({ value: column, label: columnTitle(column, language) }));
  const columns = table.headers.map((header, at) => ({
    at,
    name: header.trim() === "" ? t("columnNumber", { number: at + 1 }) : header,
  }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard (WCAG 2.1.1)
    <section className="my-2 overflow-x-auto" aria-label={t("matching")} tabIndex={0}>
      <table className="border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{t("matching")}</caption>
        <thead>
          <tr>
            {columns.map(({ at, name }) => (
              <th
                key={at}
                scope="col"
                className="min-w-40 border-b border-line bg-sunken px-2 py-1 text-left align-bottom font-medium"
              >
                <span className="mb-1 block truncate text-ink-3">{name}</span>
                <SelectControl
                  aria-label={t("readAs", { header: name })}
                  options={options}
                  empty={t("notTaken")}
                  value={mapping[at] ?? ""}
                  onChange={({ target }) =>
                    onMatch(
                      at,
                      COLUMNS.find((column) => column === target.value),
                    )
                  }
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.preview.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file have no other name and never change places
            <tr key={line}>
              {columns.map(({ at }) => (
                <td key={at} className={cell}>
                  {row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
