"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { NoDeadline } from "@/components/dimona/declaration-form/no-deadline";
import { usePortalLocale } from "@/components/dimona/declaration-form/use-portal-locale";
import { partsOf, useWindowWords } from "@/components/dimona/use-window-words";
import { announce } from "@/components/ui/announce";
import { Section } from "@/components/ui/section";
import { isNear, useCountdown } from "@/components/ui/use-now";
import type { Context } from "@/lib/dimona/context";
import { type Clock, type Deadline, deadline } from "@/lib/dimona/deadline";
import type { Content, Kind } from "@/lib/dimona/declaration";
import { GROUND_SOURCES } from "@/lib/dimona/grounds";

const two = (count: number) => String(count).padStart(2, "0");

/** Whole minutes between two instants, in days, hours and minutes. */
export function spanOf(from: Date, to: Date): { days: number; clock: string } {
  const { days, hours, minutes } = partsOf(from, to);
  return { days, clock: `${two(hours)}:${two(minutes)}` };
}

/** Until when the declaration is in time, with what is left, and which clock is meant. */
export function DeadlineSection({ content, context }: { content: Content; context: Context }) {
  const t = useTranslations("declare");
  const limit = deadline(content, context);
  if (!limit) return <NoDeadline kind={content.kind} />;
  return (
    <Section title={t("deadline")}>
      <Limit kind={content.kind} limit={limit} at={context.now} />
    </Section>
  );
}

type LimitProps = { kind: Kind; limit: Deadline; at: Date };

/** Counts down by itself, so that the rest of the form need not be drawn each second. */
function Limit({ kind, limit, at }: LimitProps) {
  const t = useTranslations("declare");
  const windows = useTranslations("windows");
  const words = useWindowWords();
  const locale = usePortalLocale();
  const [firstAt] = useState(() => at.toISOString());
  const now = useCountdown(firstAt, limit.at);
  const isLate = now > limit.at;
  useClosingAnnounced(kind, limit.at, isLate);
  const { clock, ground } = limit;
  return (
    <>
      <p className={isLate ? "text-xl font-semibold text-warned tabular-nums" : "text-xl font-semibold tabular-nums"}>
        <Left now={now} at={limit.at} />
      </p>
      <p className="text-sm text-ink-2">
        {t.rich(`deadlineText.${ground}`, {
          kind,
          clock: CLOCK_WORDS[clock],
          moment: clock === "whole-day" ? words.until(limit.at, clock) : words.moment(limit.at, false),
          strong: (text) => <strong className="font-semibold text-ink">{text}</strong>,
        })}
      </p>
      <p className={isLate ? "mt-1 text-sm font-medium text-warned" : "mt-1 text-xs text-ink-3"}>
        {isLate ? t("isLate", { kind }) : t("afterwards")}
      </p>
      <p className="mt-1 text-xs text-ink-3">{windows("source", { source: GROUND_SOURCES[ground][locale] })}</p>
    </>
  );
}

/** A choice in a message takes no hyphen. */
const CLOCK_WORDS: Record<Clock, string> = {
  "declared-hour": "declared",
  "usual-start": "usual",
  "whole-day": "whole",
};

/** What is left, or how long it is late: by the second within an hour of the limit, by the minute beyond. */
function Left({ now, at }: { now: Date; at: Date }) {
  const t = useTranslations("declare");
  const isLate = now > at;
  if (isNear(now, at)) return t(isLate ? "lateByShort" : "leftShort", partsOf(now, at));
  return t(isLate ? "lateBy" : "left", spanOf(now, at));
}

/** Said when the term passes while the form is open, not when another date is typed. */
function useClosingAnnounced(kind: Kind, at: Date, isLate: boolean): void {
  const t = useTranslations("windows");
  const limit = at.getTime();
  const before = useRef({ limit, isLate });
  useEffect(() => {
    const was = before.current;
    before.current = { limit, isLate };
    if (was.limit === limit && isLate && !was.isLate) announce(t("closed", { kind }));
  }, [kind, limit, isLate, t]);
}
