import { useTranslations } from "next-intl";
import { CountLists } from "@/components/ui/count-lists";
import type { SendingTotals } from "@/lib/batch/sending-totals";
import { formatDay } from "@/lib/dimona/notation";

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
      {totals.rowIds.length > 0 && <CountLists lists={lists} others={(count) => t("others", { count })} />}
    </>
  );
}
