"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { type Action, dataOf } from "@/components/batch/batch-actions";
import { call } from "@/components/dimona/declaration-form/declare-actions";
import { useFocusLeft } from "@/components/dimona/use-focus-left";
import { Button } from "@/components/ui/button";
import type { LeftOutTaken } from "@/lib/batch/quarter/left-out-line";

export type TakeLeftOut = Action<{ batchId: string; number: string }, LeftOutTaken>;

export type TakeInButtonProps = { batchId: string; number: string; name: string; take: TakeLeftOut };

type State = "ready" | "busy" | "taken" | "failed" | "changed" | "full";

/** Puts one period into the sheet after all; then the way to the sheet stands in its place. */
export function TakeInButton({ batchId, number, name, take }: TakeInButtonProps) {
  const t = useTranslations("batch.leftOut");
  const [state, setState] = useState<State>("ready");
  const button = useRef<HTMLSpanElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  useFocusLeft(button, () => link.current, state === "taken");
  const start = async () => {
    if (state === "busy") return;
    setState("busy");
    const taken = dataOf(await call(take, { batchId, number }));
    if (taken?.ok) return setState("taken");
    setState(taken?.reason === "changed" || taken?.reason === "full" ? taken.reason : "failed");
  };
  const why = state === "changed" || state === "full" || state === "failed" ? t(`notTaken.${state}`) : undefined;
  return (
    <>
      <span ref={button} hidden={state === "taken"}>
        <Button
          size="sm"
          aria-label={t("takeWho", { name })}
          aria-disabled={state === "busy" || undefined}
          onClick={start}
        >
          {t("take")}
        </Button>
      </span>
      <span role="status">
        {why && <span className="ml-2 text-refused">{why}</span>}
        {state === "taken" && (
          <Link ref={link} prefetch={false} href={`/batches/${batchId}`} className="underline underline-offset-3">
            {t("inSheet")}
          </Link>
        )}
      </span>
    </>
  );
}
