import { LayoutTemplate } from "lucide-react";
import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";

/** That this is no sheet. */
export function TemplateNote() {
  const t = useTranslations("batch.templates");
  return (
    <Note icon={LayoutTemplate} title={t("never")}>
      {t("neverText")}
    </Note>
  );
}
