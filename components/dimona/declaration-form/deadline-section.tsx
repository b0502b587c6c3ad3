"use client";

import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { toLocalMoment } from "@/lib/day";
import type { Context } from "@/lib/dimona/context";
import { deadline } from "@/lib/dimona/deadline";
import type { Content } from "@/lib/dimona/declaration";
import { formatDay, formatHour } from "@/lib/dimona/notation";

const minute = 60_000;

/** Whole minutes between two instants, in days, hours and minutes. */
export function spanOf(from: Date, to: Date): { days: number; clock: string } {
  const minutes = Math.floor(Math.abs(to.getTime() - from.getTime()) / minute);
  const two = (count: number) => String(count).padStart(2, "0");
  return { days: Math.floor(minutes / 1440), clock: `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}` };
}

/** Until when the declaration is in time, with what is left, and which clock is meant. */
export function DeadlineSection({ content, context }: { content: Content; context: Context }) {
  const t = useTranslations("declare");
  const locale = useLocale();
  const limit = deadline(content, context);
  if (!limit) {
    return (
      <Section title={t("deadline")}>
        <p className="text-sm text-ink-2">{t("noDeadline", { kind: content.kind })}</p>
      </Section>
    );
  }
  const { day, hour } = toLocalMoment(limit.at);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "Europe/Brussels" }).format(limit.at);
  const isLate = context.now > limit.at;
  const usesUsualHour = limit.ground === "start-of-work" && content.startHour === undefined;
  return (
    <Section title={t("deadline")}>
      <p className={isLate ? "text-xl font-semibold text-warned tabular-nums" : "text-xl font-semibold tabular-nums"}>
        {t(isLate ? "lateBy" : "left", spanOf(context.now, limit.at))}
      </p>
      <p className="text-sm text-ink-2">
        {t.rich(`deadlineText.${limit.ground}`, {
          kind: content.kind,
          usual: usesUsualHour ? "yes" : "no",
          moment: t("moment", { weekday, day: formatDay(day), hour: formatHour(hour) }),
          strong: (text) => <strong className="whitespace-nowrap font-semibold text-ink">{text}</strong>,
        })}
      </p>
      <p className="mt-1 text-xs text-ink-3">{t(isLate ? "isLate" : "afterwards")}</p>
    </Section>
  );
}
