import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import type { OpenChoice } from "@/components/batch/import/file-reader";
import { MatchTable } from "@/components/batch/import/match-table";
import type { ImportState } from "@/components/batch/import/use-import";
import { CheckControl } from "@/components/form/check-control";
import { SelectControl } from "@/components/form/select-control";
import { TextControl } from "@/components/form/text-control";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { stateLook } from "@/components/ui/state-look";
import type { Column } from "@/lib/batch/column";

export type MatchColumnsProps = {
  state: ImportState & { step: "match" };
  onMatch: (at: number, column: Column | undefined) => void;
  onEmployer: (text: string) => void;
  onOpen: (choice: OpenChoice) => void;
  onTake: () => void;
  onCancel: () => void;
};

/** How the columns of a file are read, what is left out, and the way on. */
export function MatchColumns({ state, onMatch, onEmployer, onOpen, onTake, onCancel }: MatchColumnsProps) {
  const t = useTranslations("import");
  const locale = useLocale();
  const id = useId();
  const { name, opened, mapping, isRemembered, withoutHeaders, employer } = state;
  const { table, sheet, sheets } = opened;
  const left = table.headers
    .map((header, at) => ({ header: header.trim() === "" ? t("columnNumber", { number: at + 1 }) : header, at }))
    .filter(({ at }) => mapping[at] === undefined && (table.columns[at]?.filled ?? 0) > 0);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return (
    <>
      <p role="status">
        {t("found", { name, rows: table.rows, columns: mapping.filter((it) => it !== undefined).length })}
      </p>
      {isRemembered && <p className="text-ink-3">{t("remembered")}</p>}
      <div className="my-2 flex flex-wrap items-center gap-4">
        {sheets.length > 1 && (
          <label htmlFor={id} className="flex items-center gap-2">
            {t("sheet")}
            <SelectControl
              id={id}
              options={sheets.map((it) => ({ value: it, label: it }))}
              value={sheet}
              onChange={(event) => onOpen({ sheet: event.target.value, withoutHeaders })}
            />
          </label>
        )}
        {!mapping.includes("employer") && (
          <label htmlFor={`${id}-employer`} className="flex items-center gap-2">
            {t("employerForAll")}
            <TextControl
              id={`${id}-employer`}
              maxLength={200}
              value={employer}
              onChange={(event) => onEmployer(event.target.value)}
            />
          </label>
        )}
        <CheckControl
          label={t("withoutHeaders")}
          checked={withoutHeaders}
          onChange={(event) => onOpen({ ...(sheet !== undefined && { sheet }), withoutHeaders: event.target.checked })}
        />
      </div>
      {table.above.length > 0 && <Note>{t("above", { count: table.above.length, first: table.above[0] ?? "" })}</Note>}
      <MatchTable table={table} mapping={mapping} onMatch={onMatch} />
      {left.length > 0 && (
        <Note look={stateLook.warned} title={t("leftOut", { count: left.length })}>
          {list.format(
            left.map(({ header, at }) => t("leftOutColumn", { header, count: table.columns[at]?.filled ?? 0 })),
          )}
        </Note>
      )}
      <div className="mt-3 flex gap-2">
        <Button
          variant="primary"
          disabled={table.rows === 0 || mapping.every((it) => it === undefined)}
          onClick={onTake}
        >
          {t("take", { count: table.rows })}
        </Button>
        <Button onClick={onCancel}>{t("cancel")}</Button>
      </div>
    </>
  );
}
