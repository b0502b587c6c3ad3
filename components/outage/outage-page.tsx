import { useTranslations } from "next-intl";
import { ListPages } from "@/components/dimona/list-pages";
import { Emergency } from "@/components/outage/emergency";
import { EvidenceLinks } from "@/components/outage/evidence-links";
import { LineFacts } from "@/components/outage/line-facts";
import { OutageTable } from "@/components/outage/outage-table";
import { TimesTable } from "@/components/outage/times-table";
import { WaitingTable } from "@/components/outage/waiting-table";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { OutagePageView } from "@/lib/outage/read-outage-page";

export type OutagePageProps = OutagePageView & { now: Date; pageSize: number };

/** The line to the RSZ: how it is, what waits for it, what to do, what was measured, and what has been. */
export function OutagePage({ state, waiting, outages, measured, lines, total, page, pageSize, now }: OutagePageProps) {
  const t = useTranslations("outage");
  const current = outages.find(({ endedAt }) => endedAt === null);
  return (
    <>
      <PageHead
        title={t("title")}
        whose={t("whose")}
        actions={
          current &&
          state.is === "down" && (
            <>
              <span className="text-sm text-ink-2">{t("evidence.label")}</span>
              <EvidenceLinks of="outages" id={current.id} at={now} subject={t("evidence.now")} />
            </>
          )
        }
      />
      <div className="border-t border-line">
        <LineFacts state={state} waiting={waiting} {...(current && { current })} />
        {total > 0 && (
          <Section title={t("waiting.title")} flush>
            <WaitingTable lines={lines} now={now} />
            <ListPages path="/outage" asked={{}} total={total} page={page} pageSize={pageSize} />
          </Section>
        )}
        <Emergency />
        <Section title={t("times.title")} flush>
          <TimesTable measured={measured} />
          <p className="max-w-[752px] px-4 py-2 text-xs text-ink-3">{t("times.source")}</p>
        </Section>
        <Section title={t("history.title")} flush={outages.length > 0}>
          {outages.length > 0 ? (
            <OutageTable outages={outages} />
          ) : (
            <p className="text-sm text-ink-2">{t("history.none")}</p>
          )}
        </Section>
      </div>
    </>
  );
}
