import { ListChecks } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { ChipLink } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { Split } from "@/components/ui/split";
import { workAddress } from "@/components/worklist/work-address";
import { WorkTable } from "@/components/worklist/work-table";
import type { PlannedAhead } from "@/lib/declarations/plan/store";
import type { DayFigures } from "@/lib/declarations/worklist/store";
import type { WorkLine } from "@/lib/declarations/worklist/work-line";
import { shortMoment } from "@/lib/dimona/moment";
import type { Outcome } from "@/lib/dimona/outcome";

export type WorklistProps = {
  lines: WorkLine[];
  total: number;
  page: number;
  pageCount: number;
  outcome?: Outcome;
  states: readonly Outcome[];
  counts: Record<Outcome, number>;
  figures: DayFigures;
  ahead: PlannedAhead;
  now: Date;
  mayDeclare: boolean;
  /** The declaration that stands open beside the list. */
  openId?: string;
  panel?: ReactNode;
};

/** The desk: what is pending, refused, waiting, warned or stuck, each line leading to where it is solved. */
export function Worklist(props: WorklistProps) {
  const { lines, total, page, pageCount, outcome, states, counts, figures, ahead, now, mayDeclare, openId, panel } =
    props;
  const t = useTranslations("worklist");
  const outcomes = useTranslations("outcomes");
  const head = (
    <>
      <PageHead title={t("title")} whose={t("count", { count: total })}>
        <ChipLink href={workAddress({})} on={!outcome}>
          {t("all")}
        </ChipLink>
        {states.map((state) => (
          <ChipLink key={state} href={workAddress({ outcome: state })} on={outcome === state} count={counts[state]}>
            {outcomes(state)}
          </ChipLink>
        ))}
      </PageHead>
      <DayFacts figures={figures} ahead={ahead} />
    </>
  );
  return (
    <Split head={head} panel={panel}>
      {lines.length > 0 ? (
        <WorkTable lines={lines} now={now} openId={openId} href={(id) => workAddress({ outcome, page, open: id })} />
      ) : (
        <EmptyState
          icon={ListChecks}
          title={t("emptyTitle")}
          text={t("emptyText")}
          action={mayDeclare && <ButtonLink href="/declarations/new">{t("first")}</ButtonLink>}
        />
      )}
      {pageCount > 1 && (
        <Pagination
          previousHref={page > 1 ? workAddress({ outcome, page: page - 1 }) : undefined}
          nextHref={page < pageCount ? workAddress({ outcome, page: page + 1 }) : undefined}
        />
      )}
    </Split>
  );
}

type DayFactsProps = { figures: DayFigures; ahead: PlannedAhead };

function DayFacts({ figures: { submitted, accepted, refused, late, medianMs }, ahead }: DayFactsProps) {
  const t = useTranslations("worklist.today");
  const format = useFormatter();
  const onTime = submitted === 0 ? undefined : (submitted - late) / submitted;
  return (
    <Facts
      label={t("label")}
      facts={[
        { term: t("submitted"), value: submitted },
        { term: t("accepted"), value: accepted },
        { term: t("refused"), value: refused },
        ...(onTime === undefined
          ? []
          : [{ term: t("onTime"), value: format.number(onTime, { style: "percent", maximumFractionDigits: 1 }) }]),
        ...(ahead.nextAt
          ? [{ term: t("planned", { count: ahead.count, next: shortMoment(ahead.nextAt) }), value: ahead.count }]
          : []),
        ...(medianMs === null
          ? []
          : [
              {
                term: t("answer"),
                value: `${format.number(medianMs / 1000, { maximumFractionDigits: 1 })} s`,
                minor: true,
              },
            ]),
      ]}
    />
  );
}
