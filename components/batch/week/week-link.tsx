import { CalendarRange } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";

/** The way to the week board. */
export function WeekLink() {
  const t = useTranslations("week");
  return (
    <ButtonLink size="sm" href="/week">
      <Icon of={CalendarRange} size="sm" />
      {t("title")}
    </ButtonLink>
  );
}
