import Link from "next/link";
import { useTranslations } from "next-intl";
import { QuotaSource } from "@/components/dimona/quota-source";
import { useQuotaWords } from "@/components/dimona/use-quota-words";
import { formatDay } from "@/lib/dimona/notation";
import type { ToldNumber } from "@/lib/dimona/quota-told";
import type { Quota } from "@/lib/dimona/quotas";

/** Since when each number holds and where it is from, one click away. */
export function QuotaDetails({ numbers }: { numbers: readonly (Quota | ToldNumber)[] }) {
  const t = useTranslations("quota");
  const { amountText } = useQuotaWords();
  return (
    <details className="mt-1 text-xs text-ink-2">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-ink-3 underline underline-offset-3 hover:text-ink">
        {t("details")}
      </summary>
      {numbers.map(({ amount, unit, per, from, to, source }) => (
        <p key={`${from} ${amount}`} className="mt-1">
          {t("valid", {
            amount: amountText(amount, unit),
            per,
            bounded: to ? "yes" : "no",
            from: formatDay(from),
            to: to ? formatDay(to) : "",
          })}{" "}
          {t("source")} <QuotaSource source={source} />
        </p>
      ))}
      <Link
        prefetch={false}
        href="/rules/numbers"
        className="inline-flex min-h-6 items-center text-accent underline underline-offset-3"
      >
        {t("allNumbers")}
      </Link>
    </details>
  );
}
