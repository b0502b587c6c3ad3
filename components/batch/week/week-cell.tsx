"use client";

import { useTranslations } from "next-intl";
import { WeekEditor } from "@/components/batch/week/week-editor";
import type { WeekHand } from "@/components/batch/week/week-hand";
import { TYPE, textIn } from "@/components/batch/week/week-places";
import { usePlace, weekCellId } from "@/components/batch/week/week-row";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { severityLook } from "@/components/ui/severity-look";
import { stateLook } from "@/components/ui/state-look";
import type { BoardCell, BoardLine, BoardRow } from "@/lib/batch/week/board";

type Props = { hand: WeekHand; row: BoardRow; index: number; column: number };

const look = (isActive: boolean, isSelected: boolean): string =>
  classes(
    "relative min-w-0 scroll-mt-12 scroll-ml-[210px] border-l border-line max-sm:scroll-ml-[130px]",
    isActive ? "z-1 outline-2 -outline-offset-1 outline-accent" : isSelected && "bg-selected",
  );

/** How a worker works: the type, or the joint committee, of what is typed. */
export function WeekTypeCell({ hand, row, index, column }: Props) {
  const t = useTranslations("week");
  const { isActive, isSelected, editing } = usePlace(hand, index, column);
  const text = textIn(row, column);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows come and go while scrolling, which a table cannot
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active cell
    <div
      role="gridcell"
      id={weekCellId(index, column)}
      aria-colindex={column + 2}
      aria-selected={isSelected}
      data-row={index}
      data-column={column}
      className={classes(look(isActive, isSelected), "px-2 py-1.5 text-ink-2 tabular-nums")}
    >
      {text === "" ? <span className="sr-only">{t("empty")}</span> : text}
      {editing && (
        <WeekEditor hand={hand} editing={editing} label={`${row.name}, ${t(column === TYPE ? "type" : "committee")}`} />
      )}
    </div>
  );
}

const faulty = {
  blocking: "bg-refused-tint shadow-[inset_0_-2px_0_var(--refused)]",
  warning: "shadow-[inset_0_-2px_0_var(--warned)]",
  none: "",
};

/** A day of a worker: what was declared, and what is typed. */
export function WeekDayCell({ hand, row, index, column, cell }: Props & { cell: BoardCell }) {
  const t = useTranslations("week");
  const { isActive, isSelected, editing } = usePlace(hand, index, column);
  const isFixed = row.text === undefined || !hand.mayDeclare;
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      role="gridcell"
      id={weekCellId(index, column)}
      aria-colindex={column + 2}
      aria-selected={isSelected}
      aria-readonly={isFixed || undefined}
      aria-invalid={cell.worst === "blocking" || undefined}
      data-row={index}
      data-column={column}
      className={classes(look(isActive, isSelected), "grid content-start gap-0.5 px-1 py-1", faulty[cell.worst])}
    >
      {cell.lines.length === 0 && <span className="sr-only">{t("empty")}</span>}
      {cell.lines.map((line) => (
        <Line key={line.key} hand={hand} line={line} />
      ))}
      {editing && <WeekEditor hand={hand} editing={editing} label={`${row.name}, ${cell.day}`} />}
    </div>
  );
}

function Line({ hand, line }: { hand: WeekHand; line: BoardLine }) {
  const { text, workerType, outcome, verdict, isUnread } = line;
  const t = useTranslations("week");
  const states = useTranslations("outcomes");
  const drawn = stateLook[outcome];
  const [first] = [...(verdict?.findings ?? [])].sort((one) => (one.severity === "blocking" ? -1 : 1));
  const sign = first && outcome !== "refused" ? severityLook[first.severity] : undefined;
  return (
    <span
      title={[text, workerType, states(`title.${outcome}`)].filter(Boolean).join(" · ")}
      className={classes(
        "flex h-5 min-w-0 items-center gap-1 rounded-sm px-1 text-sm leading-5 tabular-nums select-none forced-colors:border",
        drawn.ink,
        outcome === "draft" ? "border border-dashed border-line-2" : drawn.tint,
      )}
    >
      <Icon of={drawn.icon} size="xs" />
      <span className="truncate">{text}</span>
      <span className={classes("text-xs", text !== "" && "ml-auto")}>{workerType}</span>
      <span className="sr-only">
        {states(outcome)}
        {first && `: ${isUnread ? t("unread") : hand.words(first, 0).text}`}
      </span>
      {sign && <Icon of={sign.icon} size="xs" className={sign.ink} />}
    </span>
  );
}
