import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { Kind } from "@/lib/dimona/declaration";

/** Where nothing that is known yet has a term. */
export function NoDeadline({ kind }: { kind: Kind }) {
  const t = useTranslations("declare");
  return (
    <Section title={t("deadline")}>
      <p className="text-sm text-ink-2">{t("noDeadline", { kind })}</p>
    </Section>
  );
}
