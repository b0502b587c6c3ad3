import { Eye, PencilLine } from "lucide-react";
import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { labelsOf } from "@/components/dimona/anomaly-words";
import { type HistoryItem, HistoryList } from "@/components/ui/history-list";
import type { StateName } from "@/components/ui/state-look";
import type { PeriodEvent } from "@/lib/declarations/personnel-file/period-history";
import type { Content } from "@/lib/dimona/declaration";
import { shortMoment } from "@/lib/dimona/moment";
import { formatDay } from "@/lib/dimona/notation";
import { OPEN_END } from "@/lib/dimona/open-end";

const looks: Record<string, StateName> = { A: "accepted", W: "warned", B: "refused", S: "identifying" };

/** What was sent for a period and what came back, newest first. */
export function PeriodHistory({ number, history }: { number: string; history: readonly PeriodEvent[] }) {
  const t = useTranslations("register.history");
  return (
    <section aria-labelledby="period-history">
      <h3 id="period-history" className="mb-2 font-semibold">
        {t("title", { number })}
      </h3>
      {history.length === 0 ? <p className="text-sm text-ink-2">{t("none")}</p> : <Lines history={history} />}
    </section>
  );
}

function Lines({ history }: { history: readonly PeriodEvent[] }) {
  const t = useTranslations("register.history");
  return <HistoryList items={history.map((event) => ({ at: shortMoment(event.at), ...lineOf(event, t) }))} />;
}

type Translate = ReturnType<typeof useTranslations>;

function lineOf(event: PeriodEvent, t: Translate): Omit<HistoryItem, "at"> {
  switch (event.what) {
    case "declared":
      return {
        icon: PencilLine,
        title: (
          <DeclarationLink id={event.declarationId}>
            {t("declared", { kind: event.kind, who: event.who })}
          </DeclarationLink>
        ),
        detail: <Said event={event} />,
      };
    case "received":
      return { state: "pending", title: t("received") };
    case "answer":
      return {
        state: looks[event.notice.result] ?? "pending",
        title: <AnswerTitle event={event} />,
        detail: <Answer event={event} />,
      };
    case "observed":
      return { icon: Eye, title: t("observed") };
  }
}

const DeclarationLink = ({ id, children }: { id: string; children: string }) => (
  <Link
    prefetch={false}
    href={`/declarations/${id}`}
    className="underline decoration-line-2 underline-offset-3 hover:decoration-current"
  >
    {children}
  </Link>
);

type Declared = Extract<PeriodEvent, { what: "declared" }>;
type Answered = Extract<PeriodEvent, { what: "answer" }>;

/** `01/10/2026 – 31/12/2026, 120 u`: what it said, as far as it said it; and why it came late. */
function Said({ event: { content, lateReason } }: { event: Declared }) {
  const t = useTranslations("register.history");
  return (
    <>
      {content && <Words content={content} />}
      {lateReason && <span className="block break-words text-warned">{t("late", { reason: lateReason })}</span>}
    </>
  );
}

function Words({ content }: { content: Content }) {
  const t = useTranslations("register");
  const { startDate, endDate, plannedHours } = content;
  const end = endDate === OPEN_END ? t("open") : endDate && formatDay(endDate);
  const days = [startDate ? `${t("begin")} ${formatDay(startDate)}` : "", end ? `${t("end")} ${end}` : ""];
  const hours = plannedHours && /^\d+$/.test(plannedHours) ? t("hours", { hours: Number(plannedHours) }) : "";
  return [...days, hours].filter(Boolean).join(", ");
}

function AnswerTitle({ event: { kind, notice } }: { event: Answered }) {
  const t = useTranslations("register.history");
  const results = useTranslations("declarations.notices.result");
  const result = notice.result in looks ? results(notice.result).toLowerCase() : notice.result;
  return t("answer", { kind, result });
}

function Answer({ event: { notice, afterMs } }: { event: Answered }) {
  const t = useTranslations("register.history");
  const format = useFormatter();
  const locale = useLocale();
  const seconds =
    afterMs !== undefined && afterMs < 600_000 && format.number(afterMs / 1000, { maximumFractionDigits: 1 });
  return (
    <>
      {notice.anomalies.map((anomaly) => (
        <span key={anomaly.errorId} className="block break-words">
          {labelsOf(anomaly, locale)[0]?.text} <span className="whitespace-nowrap">{anomaly.errorId}</span>
        </span>
      ))}
      {seconds && <span className="block">{t("after", { seconds })}</span>}
    </>
  );
}
