import { useTranslations } from "next-intl";
import { ChipLink } from "@/components/ui/chip";

/** Says that only the anomalies of one field are shown; a click shows them all. */
export function FieldChip({ title }: { title: string }) {
  const t = useTranslations("glossary");
  return (
    <ChipLink on mark="remove" href="/rules">
      {t("ofField", { title })}
    </ChipLink>
  );
}
