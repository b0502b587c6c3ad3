import { Hourglass, type LucideIcon, Unplug } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { dayOf, toLocalMoment } from "@/lib/day";
import { formatDay, formatHour } from "@/lib/dimona/notation";
import type { LineNews } from "@/lib/outage/read-line";

const looks: Record<LineNews["state"]["is"], { icon: LucideIcon; tint: string; ink: string }> = {
  down: { icon: Unplug, tint: "bg-warned-tint", ink: "text-warned" },
  unattended: { icon: Unplug, tint: "bg-warned-tint", ink: "text-warned" },
  slowed: { icon: Hourglass, tint: "bg-sunken", ink: "text-ink-3" },
};

/** `10:42`, or with the day when it is another one: `21/11 10:42`. */
function clockOf(at: Date, now: Date): string {
  const { day, hour } = toLocalMoment(at);
  return day === dayOf(now) ? formatHour(hour) : `${formatDay(day).slice(0, 5)} ${formatHour(hour)}`;
}

/** Where the line has been since, or until when it rests. */
const momentOf = ({ state }: LineNews): Date => (state.is === "slowed" ? state.untilAt : state.sinceAt);

export type LineBarProps = { news?: LineNews; now: Date };

/**
 * How the line to the RSZ is, on every page: nothing to see while it is well. What is read aloud when it turns has no
 * minutes in it, so that it is not said again with each of them.
 */
export function LineBar({ news, now }: LineBarProps) {
  const t = useTranslations("frame.line");
  const said = news ? t(`${news.state.is}.said`, { at: clockOf(momentOf(news), now) }) : t("well");
  return (
    <div className="min-w-0 [grid-area:line] print:hidden">
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      {news && <Bar news={news} now={now} />}
    </div>
  );
}

function Bar({ news, now }: { news: LineNews; now: Date }) {
  const t = useTranslations("frame.line");
  const { state, waiting } = news;
  const { icon, tint, ink } = looks[state.is];
  const at = momentOf(news);
  const isIdle = state.is === "down" && state.idleSinceAt !== undefined;
  const minutes = Math.max(0, Math.floor((now.getTime() - at.getTime()) / 60_000));
  const lasts = t("lasts", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return (
    <section
      aria-label={t("label")}
      className={classes("flex items-start gap-2 border-b border-line px-4 py-2 text-sm", tint)}
    >
      <Icon of={icon} className={classes("mt-0.5", ink)} />
      <p className="min-w-0">
        <strong className="font-semibold">
          {t(isIdle ? "down.idle" : `${state.is}.what`, { at: clockOf(at, now), lasts })}
        </strong>{" "}
        {(!isIdle || waiting.count > 0) && t("waiting", { count: waiting.count })}
        {waiting.firstDeadlineAt && ` ${t("deadline", { at: clockOf(waiting.firstDeadlineAt, now) })}`}
        {waiting.passed > 0 && ` ${t("passed", { count: waiting.passed })}`}{" "}
        <Link prefetch={false} href="/outage" className="whitespace-nowrap underline underline-offset-3">
          {t("more")}
        </Link>
      </p>
    </section>
  );
}
