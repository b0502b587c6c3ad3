"use client";

import { CalendarClock, Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import type { PlanActions } from "@/components/declarations/plan-actions";
import { PlanMoment } from "@/components/dimona/plan/plan-moment";
import { RecallButton } from "@/components/dimona/recall-button";
import { announce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useNow } from "@/components/ui/use-now";

export type PlannedChoicesProps = {
  id: string;
  version: number;
  plannedAt?: Date;
  deadlineAt?: Date;
  nowAt: string;
  actions: PlanActions;
};

/** Send now, another moment, or recall; what no longer holds is said and nothing is changed. */
export function PlannedChoices({ id, version, plannedAt, deadlineAt, nowAt, actions }: PlannedChoicesProps) {
  const t = useTranslations("plan");
  const router = useRouter();
  const { now } = useNow(nowAt);
  const [pending, start] = useTransition();
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const move = (at?: Date) =>
    start(async () => {
      const input = { id, version, ...(at && { plannedAt: at }) };
      const answer = (await actions.movePlan(input).catch(() => undefined))?.data;
      const why = answer?.ok ? undefined : (answer?.reason ?? "failed");
      setRefusal(why);
      if (answer?.ok) announce(t(at ? "changed" : "sent"));
      router.refresh();
    });
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div className="grid gap-2.5">
      <p className="text-sm text-ink-2">{t("choices")}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={pending ? undefined : () => move()} aria-busy={pending}>
          <Icon of={Send} />
          {t("now")}
        </Button>
        <Button ref={opener} onClick={() => setOpen(!open)} aria-expanded={open}>
          <Icon of={CalendarClock} />
          {t("other")}
        </Button>
        <RecallButton id={id} recall={actions.recall} />
      </div>
      {open && <PlanMoment {...{ now, deadlineAt, plannedAt, pending }} onPlan={move} onClose={close} />}
      <p role="status" className="text-sm text-refused empty:hidden">
        {refusal && t(`refusal.${refusal}`)}
      </p>
    </div>
  );
}
