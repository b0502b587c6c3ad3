import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

/** What is to be sent, and what is kept to make it of. */
export function BatchTabs({ current }: { current: "sheets" | "templates" }) {
  const t = useTranslations("batch.templates");
  return (
    <Tabs
      label={t("tabs")}
      tabs={[
        { label: t("sheets"), href: "/batches", current: current === "sheets" },
        { label: t("title"), href: "/batches/templates", current: current === "templates" },
      ]}
    />
  );
}
