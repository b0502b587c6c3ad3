import { useTranslations } from "next-intl";
import { IdNumber } from "@/components/ui/id-number";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";

/** A Dimona number in its notation, copied as digits. */
export function DimonaNumber({ number, showLabel }: { number: string; showLabel?: boolean }) {
  const t = useTranslations("declarations");
  return <IdNumber text={formatDimonaNumber(number)} copy={number} label={t("number")} showLabel={showLabel} />;
}
