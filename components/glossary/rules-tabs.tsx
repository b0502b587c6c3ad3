import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

/** The two sides of the RSZ's rules: what it refuses, and what it asks. */
export function RulesTabs({ current }: { current: "anomalies" | "fields" | "numbers" }) {
  const t = useTranslations("glossary");
  return (
    <Tabs
      label={t("tabs")}
      tabs={[
        { label: t("anomalies"), href: "/rules", current: current === "anomalies" },
        { label: t("fields"), href: "/rules/fields", current: current === "fields" },
        { label: t("numbers"), href: "/rules/numbers", current: current === "numbers" },
      ]}
    />
  );
}
