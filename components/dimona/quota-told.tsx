import { useTranslations } from "next-intl";
import { QuotaDetails } from "@/components/dimona/quota-details";
import { useQuotaWords } from "@/components/dimona/use-quota-words";
import { Section } from "@/components/ui/section";
import { quarterBefore } from "@/lib/dimona/quota-told";
import type { ToldSpan, ToldUse } from "@/lib/dimona/quota-told-use";
import { spanOf } from "@/lib/dimona/quotas";

/** Work without a contingent to measure against: what was declared by quarter or year, and what the RSZ looks at. */
export function QuotaTold({ use: { start, numbers, spans }, declares }: { use: ToldUse; declares: boolean }) {
  const t = useTranslations("quota");
  const { spanText, amountText } = useQuotaWords();
  const [first] = numbers;
  if (!first) return null;
  return (
    <Section title={t(`titles.${first.name}`)}>
      <dl className="text-sm tabular-nums">
        {spans.map((it) => (
          <div key={it.span} className="flex gap-3 border-t border-line py-1 first:border-t-0">
            <dt className="text-ink-2">{spanText(it.span)}</dt>
            <dd className="ml-auto">
              <Count of={it} />
              {declares && it.span === spanOf(first, start) && (
                <span className="ml-1.5 text-xs text-ink-3">{t("withThis")}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {numbers.map(({ name, amount, unit, uncertain }) => (
        <p key={name} className="mt-1 text-sm text-ink-2">
          {t(`told.${name}`, {
            amount: amountText(amount, unit),
            before3: spanText(quarterBefore(start, 3)),
            before4: spanText(quarterBefore(start, 4)),
          })}
          {uncertain && <strong className="block font-medium text-warned">{t("uncertain")}</strong>}
        </p>
      ))}
      {first.unit === "days" && <p className="mt-1 text-xs text-ink-3">{t("note.worker")}</p>}
      <QuotaDetails numbers={numbers} />
    </Section>
  );
}

function Count({ of: { days, periods } }: { of: ToldSpan }) {
  const t = useTranslations("quota");
  const both = days > 0 && periods > 0 ? "yes" : "no";
  return t("spanCount", { days, periods, both, none: days + periods === 0 ? "yes" : "no" });
}
