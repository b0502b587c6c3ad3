"use client";

import { useLocale, useTranslations } from "next-intl";
import { DayControl } from "@/components/form/day-control";
import { Field } from "@/components/form/field";
import type { Day } from "@/lib/day";
import { FIELDS } from "@/lib/dimona/fields";
import { isLocale } from "@/lib/preferences";

type Props = { id: string; today: Day; text: string; onChange: (text: string) => void };

/** The one thing that may be changed here: ordinary work need not end where the other would have. */
export function RedeclareEnd({ id, today, text, onChange }: Props) {
  const t = useTranslations("redeclare");
  const locale = useLocale();
  const label = FIELDS.endDate.title[isLocale(locale) ? locale : "nl"];
  return (
    <div className="max-w-[312px]">
      <Field id={id} label={label} optional hint={t("endHint")}>
        {(control) => (
          <DayControl {...control} today={today} value={text} onChange={(event) => onChange(event.target.value)} />
        )}
      </Field>
    </div>
  );
}
