"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { SendTotals } from "@/components/batch/send-totals";
import { SendWishesFields } from "@/components/batch/send-wishes";
import type { SheetHand } from "@/components/batch/sheet-hand";
import type { Saver } from "@/components/batch/start-saving";
import { useSendRows } from "@/components/batch/use-send-rows";
import { useSendWishes } from "@/components/batch/use-send-wishes";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Dialog } from "@/components/ui/dialog";
import type { SendingTotals } from "@/lib/batch/sending-totals";

type Props = { hand: SheetHand; saver: Saver; batchId: string; totals: SendingTotals; onClose: () => void };

/** Totals first; then the rows leave in chunks, and it is told what stays behind. */
export function SendDialog({ hand, saver, batchId, totals, onClose }: Props) {
  const t = useTranslations("batch.sending");
  const dialog = useRef<HTMLDialogElement>(null);
  const asked = useSendWishes(hand.store, totals);
  const { state, send } = useSendRows({ hand, saver, batchId });
  const isDone = state.is === "done";
  const isLater = asked.wishes.later;
  const submit = () => {
    const order = state.is === "sending" ? undefined : asked.order();
    if (order) void send(order);
  };
  return (
    <Dialog
      ref={dialog}
      aria-labelledby="sending"
      onClose={onClose}
      className="max-h-[92dvh] w-[600px] overflow-auto p-5"
    >
      <h2 id="sending" className="text-lg font-semibold">
        {t("title", { count: asked.count })}
      </h2>
      {!isDone && <SendTotals totals={totals} />}
      {!isDone && (totals.rowIds.length > 0 || asked.insistable > 0) && (
        <SendWishesFields state={asked} late={totals.late} now={hand.store.get().now} />
      )}
      <div role="status" className="mt-3 text-sm">
        {state.is === "sending" && t("progress", { done: state.done, of: asked.count })}
        {state.is === "failed" && <p className="text-refused">{t("failed")}</p>}
        {isDone && <Outcome sent={state.sent} held={state.held} isPlanned={isLater} />}
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
            aria-disabled={state.is === "sending" || asked.count === 0 || undefined}
            onClick={submit}
          >
            {t(isLater ? "plan" : "send", { count: asked.count })}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

type Told = { sent: number; held: readonly [string, number][]; isPlanned: boolean };

function Outcome({ sent, held, isPlanned }: Told) {
  const t = useTranslations("batch.sending");
  return (
    <>
      <p>{t(isPlanned ? "planned" : "sent", { count: sent })}</p>
      {held.length > 0 && (
        <>
          <ul className="mt-1 text-refused">
            {held.map(([why, count]) => (
              <li key={why}>{t(`held.${why}`, { count })}</li>
            ))}
          </ul>
          <p className="mt-1 text-ink-2">{t("heldWhere")}</p>
        </>
      )}
    </>
  );
}
