import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { StateBadge } from "@/components/ui/state-badge";
import type { Period } from "@/lib/dimona/period";

/** How a period stands at the RSZ. */
export function PeriodBadge({ period }: { period: Period }) {
  const t = useTranslations("outcomes");
  const state = period.result === "W" ? "warned" : "accepted";
  if (period.cancelled) return <StateBadge state="draft" icon={X} label={t("cancelled")} />;
  return (
    <>
      <StateBadge state={state} label={t(state)} title={t(`title.${state}`)} />
      {period.late && <span className="text-ink-3"> {t("late")}</span>}
      {period.locked && <span className="text-ink-3"> {t("locked")}</span>}
    </>
  );
}
