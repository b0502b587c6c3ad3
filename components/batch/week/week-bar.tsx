"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useStore } from "@/components/batch/create-store";
import { ToldFinding } from "@/components/batch/told-finding";
import type { WeekHand } from "@/components/batch/week/week-hand";
import { FIRST_DAY } from "@/components/batch/week/week-places";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { severityLook } from "@/components/ui/severity-look";
import type { RowFinding } from "@/lib/batch/row-finding";
import type { Board, BoardCell, BoardLine } from "@/lib/batch/week/board";
import { holidaysOn } from "@/lib/batch/week/holidays";
import type { WeekQuota } from "@/lib/batch/week/week-board";
import { formatDay } from "@/lib/dimona/notation";

/** Whose day the active cell is, and in full what is wrong or doubtful about it. Read aloud when it changes. */
export function WeekBar({ hand, board }: { hand: WeekHand; board: Board }) {
  const t = useTranslations("week");
  const { row: at, column } = useStore(hand.week, (state) => state.selection.to);
  const row = board.rows[at];
  const cell = row?.cells[column - FIRST_DAY];
  const holidays = cell ? holidaysOn(cell.day) : [];
  return (
    <div className="flex min-h-8 items-baseline gap-3 border-y border-line bg-sunken px-4 py-1 text-sm">
      <div aria-live="polite" className="flex min-w-0 flex-wrap items-baseline gap-x-3">
        {row && <b className="font-semibold">{row.name}</b>}
        {cell && <span className="text-ink-3 tabular-nums">{formatDay(cell.day)}</span>}
        {holidays.map((it) => (
          <span key={it} className="text-warned">
            {t("isHoliday", { holiday: t(`holidays.${it}`) })}
          </span>
        ))}
        {row && row.text === undefined && <span className="text-warned">{t("unnamed")}</span>}
        {cell && <Faults hand={hand} cell={cell} />}
        {row?.worker?.quotas.map((quota) => (
          <Quota key={quota.kind} quota={quota} />
        ))}
      </div>
      <span className="ml-auto flex flex-wrap items-baseline justify-end gap-x-3 text-xs whitespace-nowrap text-ink-3">
        {cell?.lines.map((line) => (
          <Declared key={line.key} line={line} />
        ))}
        <span className="max-sm:hidden">
          <Kbd>F8</Kbd> {t("nextFault")}
        </span>
      </span>
    </div>
  );
}

/** So many stand here; the sheet tells them all. */
const mostTold = 2;

/** The worst first; two shifts of a cell may have the same fault: it is told once. What is no shift is that above all. */
function Faults({ hand, cell: { lines } }: { hand: WeekHand; cell: BoardCell }) {
  const t = useTranslations("week");
  const findings = distinct(lines.filter(({ isUnread }) => !isUnread));
  return (
    <>
      {lines.some(({ isUnread }) => isUnread) && (
        <span>
          <Icon of={severityLook.blocking.icon} size="sm" className="mr-1 text-refused" />
          <span className="font-medium text-refused">{t("unread")}</span>{" "}
          <span className="text-ink-2">{t("unreadCure")}</span>
        </span>
      )}
      {findings.slice(0, mostTold).map((finding) => (
        <Told key={`${finding.rule} ${finding.column}`} hand={hand} finding={finding} />
      ))}
      {findings.length > mostTold && (
        <span className="text-ink-3">{t("moreFaults", { count: findings.length - mostTold })}</span>
      )}
    </>
  );
}

function distinct(lines: readonly BoardLine[]): RowFinding[] {
  const findings = lines.flatMap(({ verdict }) => verdict?.findings ?? []);
  const byKey = new Map(findings.map((it) => [`${it.rule} ${it.column}`, it]));
  return [...byKey.values()].sort(
    (one, other) => Number(other.severity === "blocking") - Number(one.severity === "blocking"),
  );
}

function Told({ hand, finding }: { hand: WeekHand; finding: RowFinding }) {
  const look = severityLook[finding.severity];
  return (
    <span className="min-w-0">
      <Icon of={look.icon} size="sm" className={classes("mr-1", look.ink)} />
      <ToldFinding told={hand.words(finding, 0)} />
    </span>
  );
}

/** The way to the period, or to the declaration that made none yet. */
function Declared({ line: { text, workerType, outcome, declarationId, periodNumber } }: { line: BoardLine }) {
  const states = useTranslations("outcomes");
  const href = periodNumber ? `/register/periods/${periodNumber}` : declarationId && `/declarations/${declarationId}`;
  if (!href) return null;
  return (
    <Link prefetch={false} href={href} className="text-accent underline underline-offset-3">
      {[text, workerType, states(outcome)].filter(Boolean).join(" ")}
    </Link>
  );
}

function Quota({ quota: { unit, used, amount, span } }: { quota: WeekQuota }) {
  const t = useTranslations("week");
  return (
    <span className={used > amount ? "text-warned" : "text-ink-2"}>{t(`quota.${unit}`, { used, amount, span })}</span>
  );
}
