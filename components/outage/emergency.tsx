import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";

const steps = ["channel", "maintenance", "report", "declare", "late"] as const;

/** What is asked of who cannot declare because of a technical problem, as reported; and what we do not know of it. */
export function Emergency() {
  const t = useTranslations("outage.emergency");
  return (
    <Section title={t("title")}>
      <ol className="ml-5 max-w-[720px] list-decimal space-y-1 pl-1 text-sm">
        {steps.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      <p className="mt-2 max-w-[720px] text-xs text-ink-3">{t("source")}</p>
    </Section>
  );
}
