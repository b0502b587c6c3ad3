import { useTranslations } from "next-intl";
import type { SendingTotals } from "@/lib/batch/sending-totals";
import { formatDay } from "@/lib/dimona/notation";

/** So many names stand in a list before the rest is a number. */
const longest = 8;

/** What would leave, counted before it does. */
export function SendTotals({ totals }: { totals: SendingTotals }) {
  const t = useTranslations("batch.sending");
  const lists = [
    [t("employers"), totals.employers],
    [t("kinds"), totals.kinds],
    [t("types"), totals.types],
    [t("days"), totals.days.map(([day, count]): [string, number] => [formatDay(day), count])],
  ] as const;
  return (
    <>
      {totals.faulty > 0 && <p className="mt-1 text-sm text-refused">{t("faulty", { count: totals.faulty })}</p>}
      {totals.rowIds.length > 0 && (
        <dl className="mt-3 grid gap-3 text-sm sm:grid-cols-2">
          {lists.map(([title, list]) => (
            <div key={title}>
              <dt className="font-medium">{title}</dt>
              {list.slice(0, longest).map(([word, count]) => (
                <dd key={word} className="flex gap-2">
                  <span className="min-w-0 truncate">{word}</span>
                  <span className="ml-auto text-ink-2">{count}</span>
                </dd>
              ))}
              {list.length > longest && <dd className="text-ink-3">{t("others", { count: list.length - longest })}</dd>}
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
