import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";

export type Crumb = { label: string; href?: string };

export type PageHeadProps = {
  title: string;
  /** Whose data this is: "Team Horeca, 38 employers". */
  whose?: ReactNode;
  crumbs?: Crumb[];
  /** Buttons and short words at the right. */
  actions?: ReactNode;
  /** A line of identifiers under the title. */
  meta?: ReactNode;
  /** One of the chips opens a list: a line that scrolls would cut it off, so they wrap on a narrow screen too. */
  wraps?: boolean;
  /** Chips. */
  children?: ReactNode;
};

const scrolling = "-mx-4 overflow-x-auto px-4 scrollbar-none max-sm:*:shrink-0 sm:flex-wrap";

/** The head of a page: where it stands, its title, whose data it is. */
export function PageHead({ title, whose, crumbs, actions, meta, wraps, children }: PageHeadProps) {
  return (
    <header className="px-4 pt-3 pb-2.5">
      {crumbs && <Crumbs crumbs={crumbs} />}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="text-xl font-semibold tracking-[-0.012em]">{title}</h1>
        {whose && <span className="min-w-0 text-ink-2">{whose}</span>}
        {actions && <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {meta && <div className="flex flex-wrap items-center gap-x-4 text-sm text-ink-2">{meta}</div>}
      {children && (
        <div className={classes("mt-2 flex items-center gap-1.5 py-0.5", wraps ? "flex-wrap" : scrolling)}>
          {children}
        </div>
      )}
    </header>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("crumbs")} className="print:hidden">
      <ol className="flex flex-wrap items-center gap-1.5 text-xs text-ink-3">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex min-h-6 items-center gap-1.5">
            {index > 0 && <Icon of={ChevronRight} size="xs" />}
            {crumb.href ? (
              <Link prefetch={false} href={crumb.href} className="underline underline-offset-3 hover:text-ink">
                {crumb.label}
              </Link>
            ) : (
              crumb.label
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
