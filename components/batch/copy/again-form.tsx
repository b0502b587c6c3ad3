"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Action, dataOf } from "@/components/batch/batch-actions";
import { NamedForm } from "@/components/batch/copy/named-form";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import { DayControl } from "@/components/form/day-control";
import { Field } from "@/components/form/field";
import type { AgainMade, AgainRead } from "@/lib/batch/again/make-again";
import { type Day, parseDay } from "@/lib/day";
import { formatDay, parseDayInput } from "@/lib/dimona/notation";

export type MakeAgain = Action<{ batchId: string; title: string; to?: string }, AgainMade>;
export type AgainFormProps = { batchId: string; read: AgainRead; today: Day; make: MakeAgain };

/** What the new sheet is called and on which day it begins; then it is made and opened. */
export function AgainForm({ batchId, read, today, make }: AgainFormProps) {
  const t = useTranslations("batch.copyAgain");
  const words = useTranslations("batch.templates");
  const [text, setText] = useState("");
  const [isNoDay, setNoDay] = useState(false);
  const to = parseDay(parseDayInput(text, today) ?? "");
  const isRight = () => {
    const isWrong = text.trim() !== "" && !to;
    setNoDay(isWrong);
    return !isWrong;
  };
  return (
    <NamedForm
      title={read.title}
      batchId={batchId}
      words={{
        name: t("name"),
        failed: t("notMade"),
        make: t("make", { count: read.count }),
        back: read.isTemplate ? words("again.back") : t("back"),
        aside: t("unsent"),
      }}
      isRight={isRight}
      make={async (title) => dataOf(await call(make, { batchId, title, ...(to && { to }) }))}
    >
      <Field
        id="again-day"
        label={t("day")}
        optional
        hint={read.first ? t("dayHint", { first: formatDay(read.first) }) : t("openHint")}
        findings={isNoDay ? [{ severity: "blocking", text: t("noDay") }] : []}
      >
        {(control) => (
          <DayControl {...control} today={today} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      {read.others > 0 && <p className="text-sm text-ink-2">{t("others", { count: read.others })}</p>}
    </NamedForm>
  );
}
