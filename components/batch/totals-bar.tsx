"use client";

import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import type { Summary } from "@/lib/batch/faults";

/** `isAgain`: only what was refused is in sight, and is sent. */
type Props = { summary: Summary; unsent: number; isAgain: boolean; onSend: (() => void) | undefined };

/** What would be sent, what stays behind, and of which types; the way to send at the right. */
export function TotalsBar({ summary, unsent, isAgain, onSend }: Props) {
  const t = useTranslations("batch.totals");
  const figures: [string, number, string?][] = [
    [t("rows"), summary.rows],
    [t("ready"), unsent],
    [t("faulty"), summary.faulty, "text-refused"],
    ...summary.types.slice(0, 5).map(([type, count]): [string, number, string] => [type, count, "max-sm:hidden"]),
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1.5 border-t border-line-2 bg-surface px-4 py-2.5 text-sm">
      <dl className="flex flex-wrap gap-x-5">
        {figures.map(([word, count, look]) => (
          <div key={word} className={classes("flex flex-row-reverse gap-1.5", look === "max-sm:hidden" && look)}>
            <dt className="text-ink-2">{word}</dt>
            <dd className={classes("font-semibold", look !== "max-sm:hidden" && count > 0 && look)}>{count}</dd>
          </div>
        ))}
      </dl>
      {onSend && (
        <Button variant={unsent > 0 ? "primary" : "secondary"} className="ml-auto" onClick={onSend}>
          <Icon of={Send} />
          {t(isAgain ? "sendRefused" : "send", { count: unsent })}
        </Button>
      )}
    </div>
  );
}
