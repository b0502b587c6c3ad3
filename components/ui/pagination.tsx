import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";

export type PaginationProps = {
  previousHref?: string;
  nextHref?: string;
  /** "1 to 50 of 1 204". */
  summary?: string;
};

/** Links to the rows before and after. */
export function Pagination({ previousHref, nextHref, summary }: PaginationProps) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("pages")} className="flex min-h-11 flex-wrap items-center gap-2 px-4 py-2 text-sm print:hidden">
      {previousHref && (
        <ButtonLink href={previousHref} size="sm" rel="prev">
          <Icon of={ChevronLeft} size="sm" />
          {t("previousPage")}
        </ButtonLink>
      )}
      {nextHref && (
        <ButtonLink href={nextHref} size="sm" rel="next">
          {t("nextPage")}
          <Icon of={ChevronRight} size="sm" />
        </ButtonLink>
      )}
      {summary && <span className="text-ink-3 tabular-nums">{summary}</span>}
    </nav>
  );
}
