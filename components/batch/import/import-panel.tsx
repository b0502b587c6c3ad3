"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { FileChoice } from "@/components/batch/import/file-choice";
import { MatchColumns } from "@/components/batch/import/match-columns";
import { ReadingProgress } from "@/components/batch/import/reading-progress";
import { TemplateChoice } from "@/components/batch/import/template-choice";
import { type ImportActions, useImport } from "@/components/batch/import/use-import";
import { announce } from "@/components/ui/announce";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { stateLook } from "@/components/ui/state-look";
import type { Cells } from "@/lib/batch/column";
import { LIMITS } from "@/lib/batch/files/refusal";
import type { Untaken } from "@/lib/batch/files/table";
import type { Day } from "@/lib/day";

export type ImportPanelProps = {
  /** What stands in a row whose file does not say it, such as the employer of the sheet. */
  given?: Cells;
  /** The portal's day: what `22/11` in a file is of. */
  today: Day;
  actions: ImportActions;
  /** Hears the rows of a file once its columns are matched. `untaken`: columns that were left out, with how many cells hold text. */
  onRows: (rows: Cells[], untaken: Untaken[]) => void;
};

const nothing: Cells = {};

/** Brings a CSV or XLSX into the sheet: choose, see how the columns are read, change that, take the rows. */
export function ImportPanel({ given = nothing, today, actions, onRows }: ImportPanelProps) {
  const t = useTranslations("import");
  const heading = useRef<HTMLDivElement>(null);
  const { state, choose, open, cancel, match, nameEmployer, take } = useImport({
    given,
    today,
    actions,
    onRows: (rows, untaken) => {
      announce(t("taken", { count: rows.length }));
      onRows(rows, untaken);
    },
  });
  const { step } = state;
  // Who works without a mouse goes on where the file was read; the button that was pressed is gone.
  useEffect(() => {
    if (step === "match" || step === "refused") heading.current?.focus();
  }, [step]);
  return (
    <Section title={t("title")}>
      <div ref={heading} tabIndex={-1} className="outline-none">
        {state.step === "refused" && (
          <div role="alert">
            <Note look={stateLook.refused} title={t("notRead", { name: state.name })}>
              {t(`refused.${state.reason}`, {
                rows: LIMITS.rows,
                megabytes: LIMITS.packed / 1024 / 1024,
                columns: LIMITS.columns,
              })}
            </Note>
          </div>
        )}
        {(state.step === "choose" || state.step === "refused") && <FileChoice onFile={choose} />}
        {state.step === "choose" && <TemplateChoice />}
        {state.step === "reading" && <ReadingProgress name={state.name} part={state.part} onCancel={cancel} />}
        {state.step === "taking" && <ReadingProgress name={state.name} />}
        {state.step === "match" && (
          <MatchColumns
            state={state}
            onMatch={match}
            onEmployer={nameEmployer}
            onOpen={open}
            onTake={take}
            onCancel={cancel}
          />
        )}
      </div>
    </Section>
  );
}
