import { Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

/** Late by our own measure, in a line of a list. */
export function LateMark() {
  const t = useTranslations("outcomes");
  return (
    <span className="flex items-center gap-1 text-xs text-warned stacked:justify-end">
      <Icon of={Clock} size="xs" />
      {t("late")}
    </span>
  );
}
