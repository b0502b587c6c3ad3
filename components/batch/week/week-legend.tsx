"use client";

import { useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { stateLook } from "@/components/ui/state-look";

const shown = ["draft", "planned", "pending", "accepted", "warned", "refused", "stuck"] as const;

/** What the drawings and colours of a cell mean. */
export function WeekLegend() {
  const t = useTranslations("week");
  const states = useTranslations("outcomes");
  return (
    <ul aria-label={t("legend")} className="ml-auto flex flex-wrap gap-x-3 gap-y-0.5 text-xs max-sm:ml-0">
      {shown.map((it) => (
        <li key={it} className={classes("inline-flex items-center gap-1 whitespace-nowrap", stateLook[it].ink)}>
          <Icon of={stateLook[it].icon} size="xs" />
          {it === "draft" ? t("inSheet") : states(it)}
        </li>
      ))}
    </ul>
  );
}
