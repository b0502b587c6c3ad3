import { ArrowLeft, Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type RevealAction, RevealNumber } from "@/components/clients/reveal-number";
import { address } from "@/components/dimona/address";
import { QuotaOfYear } from "@/components/dimona/quota-of-year";
import { PeriodPanel } from "@/components/register/period-panel";
import { PeriodTable } from "@/components/register/period-table";
import { YearOfPeriods } from "@/components/register/year-of-periods";
import { ButtonLink } from "@/components/ui/button-link";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { dayOf } from "@/lib/day";
import type { RelationView } from "@/lib/declarations/personnel-file/read-relation";
import { moment } from "@/lib/dimona/moment";
import { formatDay } from "@/lib/dimona/notation";

export type RelationDetailProps = {
  relation: RelationView;
  now: Date;
  mayDeclare: boolean;
  /** The filters of the list, which stay. */
  asked: Record<string, string | undefined>;
  year?: string;
  reveal: RevealAction;
};

const titleLook = "text-lg font-semibold tracking-[-0.006em]";

/** One relation: who, since when, its periods over a year and in a table, and the one that is looked at. */
export function RelationDetail({ relation, now, mayDeclare, asked, year, reveal }: RelationDetailProps) {
  const t = useTranslations("register");
  const hrefOf = (number: string) => address(`/register/${relation.id}`, { ...asked, period: number });
  const { employer, personId, selected, periods } = relation;
  const name = relation.worker || t("nameless");
  return (
    <article aria-label={name}>
      <header className="grid gap-1 border-b border-line px-4 py-3">
        <Back href={address("/register", asked)} />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className={classes(titleLook, "xl:hidden")}>{name}</h1>
          <h2 className={classes(titleLook, "max-xl:hidden print:hidden")}>{name}</h2>
          <Since relation={relation} />
          {mayDeclare && (
            <ButtonLink
              size="sm"
              className="ml-auto"
              href={address("/declarations/new", { employer: employer.id, person: personId })}
            >
              <Icon of={Plus} size="sm" />
              {t("newIn")}
            </ButtonLink>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-2">
          <Link
            prefetch={false}
            href={address("/register", { employer: employer.id })}
            className="inline-flex min-h-6 items-center underline underline-offset-3 hover:text-ink"
          >
            {employer.name}
          </Link>
          <InszNumber relation={relation} reveal={reveal} />
          <Link
            prefetch={false}
            href={`/people/${personId}`}
            className="inline-flex min-h-6 items-center underline underline-offset-3 hover:text-ink"
          >
            {t("person")}
          </Link>
          <span className="text-ink-3">{t("consulted", { at: moment(now).slice(-5) })}</span>
        </div>
      </header>
      <YearOfPeriods relation={relation} now={now} year={year} asked={asked} hrefOf={hrefOf} />
      <PeriodTable periods={periods} selected={selected?.number} hrefOf={hrefOf} />
      <div className="border-b border-line empty:hidden">
        <QuotaOfYear year={dayOf(now).slice(0, 4)} known={relation} />
      </div>
      {selected && (
        <PeriodPanel
          period={selected}
          history={relation.history}
          now={now}
          mayDeclare={mayDeclare}
          known={relation.known}
        />
      )}
    </article>
  );
}

function Back({ href }: { href: string }) {
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

function Since({ relation: { startDate, endDate } }: { relation: RelationView }) {
  const t = useTranslations("register");
  const text = !startDate
    ? t("noLivePeriod")
    : endDate
      ? t("sinceUntil", { start: formatDay(startDate), end: formatDay(endDate) })
      : t("since", { start: formatDay(startDate) });
  return <span className="text-sm text-ink-2 tabular-nums">{text}</span>;
}

function InszNumber({ relation: { number, personId }, reveal }: { relation: RelationView; reveal: RevealAction }) {
  const t = useTranslations("register");
  if (!number) return <span className="text-ink-3">{t("noInsz")}</span>;
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className="text-ink-3">{t("insz")}</span>
      <RevealNumber personId={personId} numberId={number.id} masked={number.masked} label={t("insz")} reveal={reveal} />
    </span>
  );
}
