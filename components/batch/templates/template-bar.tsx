"use client";

import { FilePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { BarFigures } from "@/components/batch/bar-figures";
import { KeptLink } from "@/components/batch/kept-link";
import type { Saver } from "@/components/batch/start-saving";
import { Icon } from "@/components/ui/icon";
import type { Summary } from "@/lib/batch/faults";

type Props = { summary: Summary; batchId: string; saver: Saver | undefined; mayDeclare: boolean };

/** What stands in a template; where a sheet is sent, here a sheet is made of it. */
export function TemplateBar({ summary, batchId, saver, mayDeclare }: Props) {
  const [t, totals] = [useTranslations("batch.templates"), useTranslations("batch.totals")];
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1.5 border-t border-line-2 bg-surface px-4 py-2.5 text-sm">
      <BarFigures
        figures={[
          [totals("rows", { count: summary.rows }), summary.rows],
          [t("faulty"), summary.faulty, "text-refused"],
        ]}
        types={summary.types}
      />
      {mayDeclare && summary.rows > 0 && (
        <KeptLink variant="primary" className="ml-auto" href={`/batches/${batchId}/again`} saver={saver}>
          <Icon of={FilePlus} />
          {t("newSheet")}
        </KeptLink>
      )}
    </div>
  );
}
