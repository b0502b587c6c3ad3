"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Action, dataOf } from "@/components/batch/batch-actions";
import { NamedForm } from "@/components/batch/copy/named-form";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import { CheckControl } from "@/components/form/check-control";
import type { AgainRead } from "@/lib/batch/again/make-again";
import type { TemplateKept } from "@/lib/batch/templates/keep-template";

export type KeepTemplate = Action<{ batchId: string; title: string; withDays: boolean }, TemplateKept>;
type Props = { batchId: string; read: AgainRead; keep: KeepTemplate };

/** What the template is called, and whether the days go along; then it is made and opened. */
export function KeepForm({ batchId, read, keep }: Props) {
  const t = useTranslations("batch.templates.keep");
  const others = useTranslations("batch.copyAgain");
  const [withDays, setWithDays] = useState(read.first !== undefined);
  return (
    <NamedForm
      title={read.title}
      batchId={batchId}
      words={{
        name: t("name"),
        failed: t("failed"),
        make: t("make", { count: read.count }),
        back: others("back"),
        aside: t("stays"),
      }}
      make={async (title) => dataOf(await call(keep, { batchId, title, withDays }))}
    >
      {read.first && (
        <CheckControl
          label={t("withDays")}
          hint={t("withDaysHint")}
          checked={withDays}
          onChange={(event) => setWithDays(event.target.checked)}
        />
      )}
      {read.others > 0 && <p className="text-sm text-ink-2">{others("others", { count: read.others })}</p>}
    </NamedForm>
  );
}
