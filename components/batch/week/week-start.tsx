import { CalendarRange } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmployerFilter, type SearchEmployers } from "@/components/dimona/employer-filter";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";

/** Before an employer was chosen. */
export function WeekStart({ from, search }: { from: string | undefined; search: SearchEmployers }) {
  const t = useTranslations("week");
  return (
    <>
      <PageHead title={t("title")} />
      <EmptyState
        icon={CalendarRange}
        title={t("start")}
        text={t("startText")}
        action={<EmployerFilter path="/week" kept={{ from }} search={search} />}
      />
    </>
  );
}
