"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { SheetHand } from "@/components/batch/sheet-hand";
import type { Saver } from "@/components/batch/start-saving";
import { useSendRows } from "@/components/batch/use-send-rows";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { SendingTotals } from "@/lib/batch/sending-totals";
import { formatDay } from "@/lib/dimona/notation";

type Props = { hand: SheetHand; saver: Saver; batchId: string; totals: SendingTotals; onClose: () => void };

/** Totals first; then the rows leave in chunks, and it is told what stays behind. */
export function SendDialog({ hand, saver, batchId, totals, onClose }: Props) {
  const t = useTranslations("batch.sending");
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState("");
  const { state, send } = useSendRows({ hand, saver, batchId });
  useEffect(() => dialog.current?.showModal(), []);
  const needsReason = totals.late > 0 && reason.trim() === "";
  const isDone = state.is === "done";
  return (
    <dialog
      ref={dialog}
      aria-labelledby="sending"
      onClose={onClose}
      className="m-auto w-[560px] max-w-[94vw] rounded-md border border-line-2 bg-surface p-5 text-ink shadow-lift backdrop:bg-[rgb(0_0_0/0.35)]"
    >
      <h2 id="sending" className="text-lg font-semibold">
        {t("title", { count: totals.rowIds.length })}
      </h2>
      {!isDone && <Totals totals={totals} />}
      {!isDone && totals.late > 0 && (
        <label className="mt-3 grid gap-1 text-sm">
          {t("lateReason", { count: totals.late })}
          <textarea
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            rows={2}
            maxLength={1000}
            className="rounded-md border border-control bg-surface px-2 py-1"
          />
        </label>
      )}
      <div role="status" className="mt-3 text-sm">
        {state.is === "sending" && t("progress", { done: state.done, of: totals.rowIds.length })}
        {state.is === "failed" && <p className="text-refused">{t("failed")}</p>}
        {isDone && <Outcome sent={state.sent} held={state.held} />}
      </div>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button onClick={() => dialog.current?.close()}>{t(isDone ? "back" : "cancel")}</Button>
        {isDone ? (
          <ButtonLink variant="primary" href={`/batches/${batchId}/progress`}>
            {t("toProgress")}
          </ButtonLink>
        ) : (
          <Button
            variant="primary"
            aria-disabled={state.is === "sending" || needsReason || undefined}
            onClick={() => {
              if (state.is !== "sending" && !needsReason) void send(totals.rowIds, reason.trim());
            }}
          >
            {t("send", { count: totals.rowIds.length })}
          </Button>
        )}
      </div>
    </dialog>
  );
}

/** So many names stand in a list before the rest is a number. */
const longest = 8;

function Totals({ totals }: { totals: SendingTotals }) {
  const t = useTranslations("batch.sending");
  const lists = [
    [t("employers"), totals.employers],
    [t("kinds"), totals.kinds],
    [t("types"), totals.types],
    [t("days"), totals.days.map(([day, count]): [string, number] => [formatDay(day), count])],
  ] as const;
  return (
    <>
      {totals.faulty > 0 && <p className="mt-1 text-sm text-refused">{t("faulty", { count: totals.faulty })}</p>}
      <dl className="mt-3 grid gap-3 text-sm sm:grid-cols-2">
        {lists.map(([title, list]) => (
          <div key={title}>
            <dt className="font-medium">{title}</dt>
            {list.slice(0, longest).map(([word, count]) => (
              <dd key={word} className="flex gap-2">
                <span className="min-w-0 truncate">{word}</span>
                <span className="ml-auto text-ink-2">{count}</span>
              </dd>
            ))}
            {list.length > longest && <dd className="text-ink-3">{t("others", { count: list.length - longest })}</dd>}
          </div>
        ))}
      </dl>
    </>
  );
}

function Outcome({ sent, held }: { sent: number; held: readonly [string, number][] }) {
  const t = useTranslations("batch.sending");
  return (
    <>
      <p>{t("sent", { count: sent })}</p>
      {held.length > 0 && (
        <ul className="mt-1 text-refused">
          {held.map(([why, count]) => (
            <li key={why}>{t(`held.${why}`, { count })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
