import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useWindowWords } from "@/components/dimona/use-window-words";
import { dayOf, parseDay, toInstant } from "@/lib/day";
import type { Finding } from "@/lib/dimona/finding";
import type { Window } from "@/lib/dimona/windows";

type LineProps = { window: Window; now: Date };

const strong = (chunks: ReactNode) => <strong className="font-semibold">{chunks}</strong>;
const late = (chunks: ReactNode) => <strong className="font-semibold text-warned">{chunks}</strong>;

/** One window in a sentence: in time until, late since, open from, or what the RSZ would answer. */
export function WindowLine({ window, now }: LineProps) {
  const t = useTranslations("register.can");
  const told = useTold(window, now);
  const { action, refusal, until, lateSince, opensAt } = window;
  if (refusal && !opensAt) return <Refused window={window} refusal={refusal} quarter={told} />;
  const [sentence, small] = [sentenceKey(window), <Ground key="ground" window={window} now={now} />];
  if (opensAt)
    return (
      <p>
        {t.rich("opens", { ...told, strong })}
        {refusal?.anomaly && <Small>{t("wouldNow", { anomaly: refusal.anomaly })}</Small>}
        {small}
      </p>
    );
  if (!until) return <p>{t(action === "planned-hours" ? "noLimit.planned-hours" : "noLimit.other")}</p>;
  return (
    <p>
      {t.rich(`${lateSince ? "late" : "inTime"}.${sentence}`, { ...told, strong, late })}
      {small}
    </p>
  );
}

/** An end with an hour is spoken of by its hour. */
const sentenceKey = ({ action, content }: Window): string =>
  content.endHour === undefined ? action : action.replace("end-", "end-hour-");

/** All that a sentence about a window may name. */
function useTold({ content, until, clock, lateSince, opensAt }: Window, now: Date) {
  const words = useWindowWords();
  const isWhole = clock === "whole-day";
  const { kind, startDate, endDate } = content;
  const start = kind === "IN" ? startDate : undefined;
  const day = parseDay((kind === "UPDATE" ? startDate : undefined) ?? endDate ?? "");
  return {
    until: until && clock ? words.until(until, clock) : "",
    since: lateSince ? words.moment(lateSince, isWhole) : "",
    opens: opensAt ? words.moment(opensAt, true) : "",
    stop: endDate === dayOf(now) ? "today" : "other",
    day: day ? words.moment(toInstant({ day, hour: "1200" }), true) : "",
    quarter: Math.ceil(Number(start?.slice(5, 7) ?? 0) / 3),
    year: start?.slice(0, 4) ?? "",
  };
}

const twoDays = 48 * 3_600_000;

/** On what ground, by which clock where it is not the whole day, and what is left when that is little. */
function Ground({ window: { ground, clock, until, lateSince }, now }: LineProps) {
  const t = useTranslations("windows");
  const words = useWindowWords();
  if (!ground || !clock || !until) return null;
  const isSoon = !lateSince && until.getTime() - now.getTime() < twoDays;
  return (
    <Small>
      {clock === "whole-day"
        ? t(`ground.${ground}`)
        : t("basis", { ground: t(`ground.${ground}`), clock: t(`clock.${clock}`) })}
      {isSoon && <span className="block font-medium text-ink-2 tabular-nums">{words.left(now, until)}</span>}
    </Small>
  );
}

type RefusedProps = { window: Window; refusal: Finding; quarter: { quarter: number; year: string } };

/** Not as it is: which thing, why, and the number the RSZ would give. */
function Refused({ window: { action }, refusal, quarter }: RefusedProps) {
  const t = useTranslations("register.can");
  const rules = useTranslations("rules");
  const isFixed = refusal.rule === "forbidden";
  return (
    <p className="text-ink-2">
      {t(`cannot.${action}`, quarter)} {isFixed ? t("fixed") : rules(refusal.rule, { title: "", ...refusal.values })}
      <Would anomaly={refusal.anomaly} />
    </p>
  );
}

/** A kind that the state of the period forbids. */
export function RefusedKind({ refusal }: { refusal: Finding }) {
  const t = useTranslations("register.can");
  return (
    <p className="text-ink-2">
      {t(`not.${refusal.anomaly}`)}
      <Would anomaly={refusal.anomaly} />
    </p>
  );
}

function Would({ anomaly }: { anomaly: string | undefined }) {
  const t = useTranslations("register.can");
  return anomaly && <Small>{t("would", { anomaly })}</Small>;
}

const Small = ({ children }: { children: ReactNode }) => (
  <small className="block text-xs text-ink-3 tabular-nums">{children}</small>
);
