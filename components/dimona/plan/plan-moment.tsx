"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useId, useState } from "react";
import { type MomentFault, readMoment } from "@/components/dimona/plan/read-moment";
import { useWindowWords } from "@/components/dimona/use-window-words";
import { DayControl } from "@/components/form/day-control";
import { Field } from "@/components/form/field";
import { FieldPair } from "@/components/form/field-pair";
import { HourControl } from "@/components/form/hour-control";
import { Button } from "@/components/ui/button";
import { useFirst } from "@/components/ui/use-first";
import { dayOf, toLocalMoment } from "@/lib/day";
import { formatDay, formatHour } from "@/lib/dimona/notation";
import { lastPlan } from "@/lib/dimona/plan";

export type PlanMomentProps = {
  /** The portal's present instant. */
  now: Date;
  deadlineAt?: Date;
  /** For which it is planned now. */
  plannedAt?: Date;
  pending: boolean;
  onPlan: (at: Date) => void;
  onClose: () => void;
};

/** For which day and hour a declaration is planned, on the Belgian clock; never past its legal deadline. */
export function PlanMoment({ now, deadlineAt, plannedAt, pending, onPlan, onClose }: PlanMomentProps) {
  const t = useTranslations("plan");
  const words = useWindowWords();
  const own = useId();
  const box = useFirst<HTMLDivElement>();
  const [faults, setFaults] = useState<MomentFault[]>([]);
  const last = lastPlan({ now, deadlineAt });
  const start = plannedAt && toLocalMoment(plannedAt);
  const [text, setText] = useState({
    day: start ? formatDay(start.day) : "",
    hour: start ? formatHour(start.hour) : "",
  });
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const read = readMoment(text, { now, deadlineAt });
    setFaults(read.ok ? [] : read.faults);
    if (read.ok) return onPlan(read.at);
    document.getElementById(`${own}-${read.faults[0]?.field}`)?.focus();
  };
  /** Here Enter means this button, and not the form around it. */
  const hearKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    if (event.key !== "Enter" || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  };
  if (!last) return <Gone onClose={onClose} />;
  const findings = (field: MomentFault["field"]) =>
    faults
      .filter((it) => it.field === field)
      .map(({ why }) => ({
        severity: "blocking" as const,
        text: t(`fault.${why}`, { last: words.moment(last, false) }),
      }));
  const write = (name: keyof typeof text) => (event: { target: { value: string } }) =>
    setText((before) => ({ ...before, [name]: event.target.value }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the fields within
    <div ref={box} onKeyDown={hearKey} className="grid gap-2.5">
      <FieldPair legend={t("moment")}>
        <Field id={`${own}-day`} label={t("day")} hint={t("dayHint")} findings={findings("day")}>
          {(control) => <DayControl {...control} today={dayOf(now)} value={text.day} onChange={write("day")} />}
        </Field>
        <Field id={`${own}-hour`} label={t("hour")} hint={t("hourHint")} findings={findings("hour")}>
          {(control) => <HourControl {...control} value={text.hour} onChange={write("hour")} />}
        </Field>
      </FieldPair>
      <p className="text-sm text-ink-2">
        {t(deadlineAt ? "lastByDeadline" : "last", { last: words.moment(last, false) })} {!plannedAt && t("checked")}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => submit()} aria-busy={pending}>
          {pending ? t("busy") : t(plannedAt ? "change" : "submit")}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t("close")}
        </Button>
      </div>
    </div>
  );
}

function Gone({ onClose }: { onClose: () => void }) {
  const t = useTranslations("plan");
  return (
    <div className="grid gap-2">
      <p role="status" className="text-sm">
        {t("gone")}
      </p>
      <div>
        <Button variant="quiet" onClick={onClose}>
          {t("close")}
        </Button>
      </div>
    </div>
  );
}
