import { ArrowLeft, ChevronDown, ChevronUp, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { IconLink } from "@/components/ui/icon-button";

export type SidePanelProps = {
  title: string;
  /** A tinted `StateBadge` and a word about when. */
  state?: ReactNode;
  /** Whose, which number. */
  meta?: ReactNode;
  closeHref: string;
  previousHref?: string;
  nextHref?: string;
  /** `Section`s and `Note`s. */
  children: ReactNode;
  /** Buttons, the main one first. */
  foot?: ReactNode;
};

const titleLook = "text-lg font-semibold tracking-[-0.006em]";

/** One thing from a list, beside it; a page of its own where the screen is narrow,
 * and then its title is the title of the page. */
export function SidePanel({ title, state, meta, closeHref, previousHref, nextHref, children, foot }: SidePanelProps) {
  return (
    <aside aria-label={title} className="flex min-h-0 min-w-0 flex-col bg-surface xl:border-l xl:border-line-2">
      <header className="grid gap-0.5 border-b border-line px-4 pt-2.5 pb-3">
        <BackLink href={closeHref} />
        <div className="flex min-h-7 items-center gap-3">
          {state}
          <PanelLinks closeHref={closeHref} previousHref={previousHref} nextHref={nextHref} />
        </div>
        <h1 className={classes(titleLook, "xl:hidden")}>{title}</h1>
        <h2 className={classes(titleLook, "max-xl:hidden")}>{title}</h2>
        {meta && <div className="flex flex-wrap items-center gap-x-4 text-sm text-ink-2">{meta}</div>}
      </header>
      <div className="min-h-0 flex-1 xl:overflow-auto print:overflow-visible">{children}</div>
      {foot && (
        <footer className="flex flex-wrap items-center gap-2 border-t border-line-2 bg-surface px-4 py-3 max-xl:sticky max-xl:bottom-0 max-xl:z-3 print:hidden">
          {foot}
        </footer>
      )}
    </aside>
  );
}

function BackLink({ href }: { href: string }) {
  const t = useTranslations("ui");
  return (
    <Link
      prefetch={false}
      href={href}
      className="inline-flex min-h-6 items-center gap-1 text-sm text-accent xl:hidden print:hidden"
    >
      <Icon of={ArrowLeft} size="sm" />
      {t("backToList")}
    </Link>
  );
}

function PanelLinks({
  closeHref,
  previousHref,
  nextHref,
}: Pick<SidePanelProps, "closeHref" | "previousHref" | "nextHref">) {
  const t = useTranslations("ui");
  return (
    <div className="-mr-1.5 ml-auto flex items-center gap-1">
      {previousHref && (
        <IconLink href={previousHref} label={t("previous")} scroll={false}>
          <Icon of={ChevronUp} />
        </IconLink>
      )}
      {nextHref && (
        <IconLink href={nextHref} label={t("next")} scroll={false}>
          <Icon of={ChevronDown} />
        </IconLink>
      )}
      <IconLink href={closeHref} label={t("close")} scroll={false} className="max-xl:hidden">
        <Icon of={X} />
      </IconLink>
    </div>
  );
}
