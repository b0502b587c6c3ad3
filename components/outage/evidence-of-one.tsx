import { useTranslations } from "next-intl";
import { EvidenceLinks } from "@/components/outage/evidence-links";

/** The evidence of one declaration's sending. */
export function EvidenceOfOne({ id, at }: { id: string; at: Date }) {
  const t = useTranslations("outage.evidence");
  return (
    <>
      <span title={t("oneText")} className="text-sm text-ink-2">
        {t("one")}
      </span>
      <EvidenceLinks of="declarations" id={id} at={at} subject={t("this")} />
    </>
  );
}
