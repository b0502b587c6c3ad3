import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/dimona/notation";

/** From a day to a day, or open. */
export function PeriodLine({ from, to }: { from?: string; to?: string }) {
  const t = useTranslations("register");
  if (!from) return <span className="text-ink-3">–</span>;
  return (
    <span className="whitespace-nowrap tabular-nums">
      {formatDay(from)}
      <span className="text-ink-3"> – </span>
      {to ? formatDay(to) : <span className="text-ink-3">{t("open")}</span>}
    </span>
  );
}
