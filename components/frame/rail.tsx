import { LogIn, Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type FrameCounts, type RailEntry, type RailGroup, railGroups } from "@/components/frame/navigation";
import { railIcons } from "@/components/frame/rail-icons";
import { RailLink } from "@/components/frame/rail-link";
import { ButtonLink } from "@/components/ui/button-link";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";

export type RailProps = {
  counts: FrameCounts;
  administrator: boolean;
  /** Only officers declare. */
  mayDeclare: boolean;
  /** How the RSZ's side is doing, at the foot. */
  status?: React.ReactNode;
};

const standing =
  "lg:static lg:flex lg:h-auto lg:w-auto lg:shadow-none max-lg:fixed max-lg:inset-y-0 max-lg:right-auto max-lg:left-0 max-lg:h-full max-lg:w-[264px] max-lg:shadow-lift max-lg:backdrop:bg-[rgb(0_0_0/0.35)] not-open:max-lg:hidden";

/** The rooms of the work with their live counts. Under 1024 px it is a popover that the bar opens. */
export function Rail({ counts, administrator, mayDeclare, status }: RailProps) {
  const t = useTranslations("frame");
  return (
    <nav
      id="rail"
      popover="auto"
      aria-label={t("mainNavigation")}
      className={classes(
        "m-0 max-h-none flex-col overflow-auto border-r border-line bg-ground px-2 pb-2 text-ink-2 lg:[grid-area:rail] open:flex print:hidden",
        standing,
      )}
    >
      <Link
        prefetch={false}
        href="/"
        className="flex h-(--bar-h) shrink-0 items-center gap-2 px-2 text-[15px] font-semibold tracking-[-0.01em] text-ink no-underline"
      >
        <Icon of={LogIn} size="lg" className="text-accent" />
        Indienst
      </Link>
      {mayDeclare && (
        <ButtonLink
          href="/declarations/new"
          variant="primary"
          className="mb-3 justify-start px-2"
          aria-keyshortcuts="N"
        >
          <Icon of={Plus} />
          <span className="min-w-0 truncate">{t("newDeclaration")}</span>
          <span className="ml-auto">
            <Kbd>N</Kbd>
          </span>
        </ButtonLink>
      )}
      {railGroups
        .filter((group) => administrator || !group.administratorsOnly)
        .map((group) => (
          <Group key={group.key} group={group} counts={counts} />
        ))}
      {status && <div className="mt-auto grid gap-0.5 border-t border-line pt-2 text-sm">{status}</div>}
    </nav>
  );
}

function Group({ group, counts }: { group: RailGroup; counts: FrameCounts }) {
  const t = useTranslations("frame");
  return (
    <>
      <h2 id={`rail-${group.key}`} className="px-2 pt-3 pb-0.5 text-xs font-medium text-ink-3">
        {t(group.key)}
      </h2>
      <ul aria-labelledby={`rail-${group.key}`}>
        {group.entries.map((entry) => (
          <li key={entry.key}>
            <Entry entry={entry} count={entry.count && counts[entry.count]} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A face of a declaration is called here as everywhere. */
function Entry({ entry, count }: { entry: RailEntry; count?: number }) {
  const t = useTranslations(entry.sub ? "outcomes" : "frame");
  const drawing = railIcons[entry.key];
  return (
    <RailLink href={entry.href} sub={entry.sub}>
      {drawing && (
        <Icon
          of={drawing}
          size={entry.sub ? "sm" : "md"}
          className="text-ink-3 group-aria-[current]/link:text-accent"
        />
      )}
      <span className="min-w-0 truncate">{t(entry.key)}</span>
      {count !== undefined && (
        <span
          className={classes(
            "ml-auto pl-1 text-right text-xs font-medium tabular-nums",
            entry.hot && count > 0 ? "text-refused" : "text-ink-3",
          )}
        >
          {count}
        </span>
      )}
    </RailLink>
  );
}
