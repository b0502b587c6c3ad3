"use client";

import { findingId } from "@/components/batch/column-look";
import { useStore } from "@/components/batch/create-store";
import { pinnedRight } from "@/components/batch/pinned";
import type { SheetHand } from "@/components/batch/sheet-hand";
import { numberOf } from "@/components/batch/sheet-state";
import { OutcomeBadge } from "@/components/dimona/outcome-badge";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { severityLook } from "@/components/ui/severity-look";
import type { SentRow } from "@/lib/batch/stored-row";
import type { Verdict } from "@/lib/batch/verdict";
import { isState } from "@/lib/dimona/lifecycle";

/** Rules of any field, whose words do not say which. */
const ofAnyField: ReadonlySet<string> = new Set(["missing", "forbidden", "invalid", "out-of-domain"]);

type Props = {
  hand: SheetHand;
  index: number;
  verdict: Verdict | undefined;
  sent: SentRow | undefined;
  at: number;
};

/** The last cell of a row: what became of it once it was sent, and what is wrong or doubtful, in short. */
export function RowFindings({ hand, index, verdict, sent, at }: Props) {
  const [first, ...others] = [...(verdict?.findings ?? [])].sort(byWeight);
  const number = useStore(hand.store, (state) => numberOf(state, first?.other ?? ""));
  const told = first && hand.words(first, number);
  const look = severityLook[first?.severity ?? "warning"];
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows come and go while scrolling, which a table cannot
    // biome-ignore lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active cell
    <div
      role="gridcell"
      aria-colindex={at}
      id={findingId(index)}
      data-row={index}
      className={classes(
        "flex min-w-0 items-center gap-1.5 bg-surface px-2 leading-[25px] xl:border-l xl:border-line-2",
        pinnedRight,
        told && look.ink,
      )}
    >
      {sent && isState(sent.state) && <OutcomeBadge state={sent.state} result={sent.result} />}
      {told && <Icon of={look.icon} size="sm" />}
      {told && (
        <span lang={told.lang} className="truncate">
          {ofAnyField.has(first.rule) && `${hand.titleOf(first.column)}: `}
          {told.text}
        </span>
      )}
      {others.length > 0 && <span className="shrink-0 text-xs">+{others.length}</span>}
    </div>
  );
}

const byWeight = (one: { severity: string }, other: { severity: string }): number =>
  Number(other.severity === "blocking") - Number(one.severity === "blocking");
