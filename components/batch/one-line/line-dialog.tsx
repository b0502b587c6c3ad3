"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useId, useMemo, useRef, useState } from "react";
import { LineHelp } from "@/components/batch/one-line/line-help";
import type { LineDialogProps } from "@/components/batch/one-line/line-opener";
import { LinePreview } from "@/components/batch/one-line/line-preview";
import { useLineEmployer } from "@/components/batch/one-line/use-line-employer";
import { isForForm, useMakeSheet } from "@/components/batch/one-line/use-make-sheet";
import { answered, call } from "@/components/dimona/declaration-form/declare-actions";
import { ComboControl } from "@/components/form/combo-control";
import { Field } from "@/components/form/field";
import { TextAreaControl } from "@/components/form/text-area-control";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useNow } from "@/components/ui/use-now";
import { readLines } from "@/lib/batch/one-line";
import { dayOf } from "@/lib/day";

/** As many lines as one call takes; longer lists are pasted into a sheet, or imported. */
const mostLines = 1_000;

/** Lines are typed or pasted, read while that happens, and become the rows of a sheet: nothing is sent from here. */
export function LineDialog({ nowAt, actions, kept, onClose }: LineDialogProps) {
  const t = useTranslations("batch.line");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState(kept.text);
  const [employer, setEmployer] = useLineEmployer(kept, actions);
  const today = dayOf(useNow(nowAt, 60_000).now);
  const shown = useDeferredValue(text);
  const lines = useMemo(() => readLines(shown, today), [shown, today]);
  const { isBusy, problem, make, open } = useMakeSheet({ actions, kept, done: () => dialog.current?.close() });
  const write = (typed: string) => {
    kept.text = typed;
    setText(typed);
  };
  const [only] = lines.length === 1 ? lines : [];
  const tooMany = lines.length > mostLines;
  const submit = () => {
    const read = readLines(text, today);
    if (read.length > 0 && read.length <= mostLines) void make(read, employer?.value);
  };
  return (
    <Dialog ref={dialog} aria-labelledby={`${id}-title`} onClose={onClose} className="w-[920px]">
      <div className="flex max-h-[86dvh] flex-col">
        <div className="grid gap-3 px-5 pt-4">
          <h2 id={`${id}-title`} className="text-lg font-semibold">
            {t("title")}
          </h2>
          <div className="grid gap-[3px]">
            <label htmlFor={`${id}-text`} className="font-medium">
              {t("text")}
            </label>
            <TextAreaControl
              id={`${id}-text`}
              aria-describedby={`${id}-hint`}
              rows={7}
              value={text}
              autoComplete="off"
              spellCheck={false}
              placeholder="flx 65111899997 22/11 17-23"
              onChange={(event) => write(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                submit();
              }}
            />
            <p id={`${id}-hint`} className="text-xs text-ink-3">
              {t("textHint")}
            </p>
          </div>
          <Field id={`${id}-employer`} label={t("employer")} hint={t("employerHint")}>
            {(control) => (
              <ComboControl
                {...control}
                value={employer}
                onChange={setEmployer}
                search={async (typed) => answered(await call(actions.searchEmployers, { text: typed }))}
              />
            )}
          </Field>
        </div>
        <div className="mt-3 min-h-28 flex-1 overflow-auto border-y border-line">
          {lines.length === 0 ? <LineHelp /> : <LinePreview lines={lines} employer={employer?.label} />}
        </div>
        <div className="flex flex-wrap items-center justify-end gap-2 px-5 py-3">
          <p role="status" className="mr-auto text-sm text-refused not-empty:w-full">
            {tooMany ? t("tooMany", { most: mostLines }) : problem && t(`problem.${problem}`)}
          </p>
          <Button onClick={() => dialog.current?.close()}>{t("close")}</Button>
          {only && isForForm(only) && (
            <Button aria-busy={isBusy} onClick={() => void open(only, employer?.value)}>
              {t("toForm")}
            </Button>
          )}
          <Button
            variant="primary"
            aria-disabled={lines.length === 0 || tooMany || undefined}
            aria-busy={isBusy}
            onClick={submit}
          >
            {t("toSheet", { count: lines.length })}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
