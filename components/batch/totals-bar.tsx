"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { BarFigures, type Figure } from "@/components/batch/bar-figures";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Summary } from "@/lib/batch/faults";

/** `isAgain`: only what was refused is in sight, and is sent. */
type Props = { summary: Summary; unsent: number; isAgain: boolean; onSend: (() => void) | undefined };

/** What would be sent, what stays behind, and of which types; the way to send at the right. */
export function TotalsBar({ summary, unsent, isAgain, onSend }: Props) {
  const t = useTranslations("batch.totals");
  const figures: Figure[] = [
    [t("rows", { count: summary.rows }), summary.rows],
    [t("ready", { count: unsent }), unsent],
    [t("faulty", { count: summary.faulty }), summary.faulty, "text-refused"],
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1.5 border-t border-line-2 bg-surface px-4 py-2.5 text-sm">
      <BarFigures figures={figures} types={summary.types} />
      {onSend && (
        <Button variant={unsent > 0 ? "primary" : "secondary"} className="ml-auto" onClick={onSend}>
          <Icon of={Send} />
          {t(isAgain ? "sendRefused" : "send", { count: unsent })}
        </Button>
      )}
    </div>
  );
}
