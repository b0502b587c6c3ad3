"use client";

import { ChevronLeft, ChevronRight, CopyPlus, Redo2, Sheet, Undo2, UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import type { BatchActions } from "@/components/batch/batch-actions";
import { useStore } from "@/components/batch/create-store";
import type { WeekHand } from "@/components/batch/week/week-hand";
import { WeekLegend } from "@/components/batch/week/week-legend";
import { FIRST_DAY } from "@/components/batch/week/week-places";
import { address } from "@/components/dimona/address";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import { EmployerFilter, type SearchEmployers } from "@/components/dimona/employer-filter";
import { ComboControl } from "@/components/form/combo-control";
import { announce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { IconButton, IconLink } from "@/components/ui/icon-button";
import { PageHead } from "@/components/ui/page-head";
import type { Board } from "@/lib/batch/week/board";
import { lastWeek } from "@/lib/batch/week/edit-board";
import type { WeekBoard } from "@/lib/batch/week/week-board";
import { addDays, type Day, toInstant } from "@/lib/day";

type Props = {
  hand: WeekHand;
  read: WeekBoard;
  monday: Day;
  also: string[];
  board: Board;
  batchId: string;
  searchEmployers: SearchEmployers;
  searchWorkers: BatchActions["searchWorkers"];
};

/** Whose week it is, the ways to other weeks, and what fills this one. */
export function WeekHead({ hand, read, monday, also, board, batchId, searchEmployers, searchWorkers }: Props) {
  const t = useTranslations("week");
  const format = useFormatter();
  const { employer } = read;
  const noon = (day: Day) => toInstant({ day, hour: "1200" });
  const range = format.dateTimeRange(noon(monday), noon(addDays(monday, 6)), { dateStyle: "medium" });
  const weekAt = (day: Day) => address("/week", { employer: employer.id, from: day, with: also.join() });
  const hasRows = useStore(hand.sheet, (state) => state.isLoaded && state.history.now.rows.some((it) => it.cells.kind));
  return (
    <PageHead
      title={t("title")}
      whose={`${employer.name}, ${range}`}
      actions={
        <>
          <Kept hand={hand} />
          <IconLink label={t("before")} href={weekAt(addDays(monday, -7))}>
            <Icon of={ChevronLeft} />
          </IconLink>
          <IconLink label={t("after")} href={weekAt(addDays(monday, 7))}>
            <Icon of={ChevronRight} />
          </IconLink>
          {hasRows && (
            <ButtonLink size="sm" href={`/batches/${batchId}`}>
              <Icon of={Sheet} size="sm" />
              {board.elsewhere > 0 ? t("openSheetMore", { count: board.elsewhere }) : t("openSheet")}
            </ButtonLink>
          )}
        </>
      }
      wraps
    >
      {/* What fills the week is not pushed out of sight on a narrow screen, as chips may be. */}
      <div className="flex w-full flex-wrap items-center gap-1.5 sm:contents">
        <EmployerFilter path="/week" kept={{ from: monday }} search={searchEmployers} chosen={employer} />
        {hand.mayDeclare && <AddWorker {...{ hand, board, employer, monday, also, searchWorkers }} />}
        {hand.mayDeclare && <Tools hand={hand} read={read} board={board} />}
        <WeekLegend />
        {read.more > 0 && <span className="text-sm text-warned">{t("more", { count: read.more })}</span>}
      </div>
    </PageHead>
  );
}

type AddProps = Pick<Props, "hand" | "board" | "monday" | "also" | "searchWorkers"> & {
  employer: WeekBoard["employer"];
};

/** Puts a worker on the board who was not about lately, the address holding who; leads to one who is there already. */
function AddWorker({ hand, board, employer, monday, also, searchWorkers }: AddProps) {
  const t = useTranslations("week");
  const router = useRouter();
  const [picks, setPicks] = useState(0);
  const search = async (text: string) => {
    const found = await call(searchWorkers, { employerId: employer.id, text });
    return "data" in found ? found.data : [];
  };
  return (
    <div className="w-[220px] max-sm:w-full">
      {/* Empty again after each choice. */}
      <ComboControl
        key={picks}
        aria-label={t("addWorker")}
        placeholder={t("addWorker")}
        icon={<Icon of={UserPlus} />}
        value={null}
        onChange={(picked) => {
          if (!picked) return;
          setPicks(picks + 1);
          const row = board.rows.findIndex(({ key }) => key === picked.value);
          if (row >= 0) return goTo(hand, row);
          const people = [...new Set([...also, picked.value])].join();
          router.replace(address("/week", { employer: employer.id, from: monday, with: people }), { scroll: false });
          hand.focus();
        }}
        search={search}
      />
    </div>
  );
}

function goTo(hand: WeekHand, row: number): void {
  const place = { row, column: FIRST_DAY };
  hand.week.set({ selection: { from: place, to: place } });
  hand.focus();
}

function Tools({ hand, read, board }: Pick<Props, "hand" | "read" | "board">) {
  const t = useTranslations("week");
  const canUndo = useStore(hand.sheet, (state) => state.history.past.length > 0);
  const canRedo = useStore(hand.sheet, (state) => state.history.future.length > 0);
  const copy = () => {
    const { texts, left } = lastWeek(board, read.entries);
    hand.write(texts);
    announce(t("copied", { count: texts.length, left }));
    hand.focus();
  };
  return (
    <>
      <Button onClick={copy}>
        <Icon of={CopyPlus} size="sm" />
        {t("copyLastWeek")}
      </Button>
      <IconButton label={t("undo")} aria-disabled={!canUndo || undefined} onClick={() => hand.run({ is: "undo" })}>
        <Icon of={Undo2} />
      </IconButton>
      <IconButton label={t("redo")} aria-disabled={!canRedo || undefined} onClick={() => hand.run({ is: "redo" })}>
        <Icon of={Redo2} />
      </IconButton>
    </>
  );
}

function Kept({ hand }: { hand: WeekHand }) {
  const t = useTranslations("batch.saving");
  const format = useFormatter();
  const saving = useStore(hand.sheet, (state) => state.saving);
  const time = saving.is === "saved" && saving.at && format.dateTime(saving.at, { timeStyle: "medium" });
  return (
    <span
      role={saving.is === "failed" ? "alert" : undefined}
      className={saving.is === "failed" ? "text-xs text-refused" : "text-xs text-ink-3"}
    >
      {saving.is === "saved" ? time && t("saved", { time }) : t(saving.is)}
    </span>
  );
}
