"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { useSendWishes } from "@/components/batch/use-send-wishes";
import { CheckControl } from "@/components/form/check-control";
import { DayControl } from "@/components/form/day-control";
import { Field } from "@/components/form/field";
import { FieldPair } from "@/components/form/field-pair";
import { HourControl } from "@/components/form/hour-control";
import { RadioGroup } from "@/components/form/radio-group";
import { TextAreaControl } from "@/components/form/text-area-control";
import { dayOf, toLocalMoment } from "@/lib/day";
import { formatDay, formatHour } from "@/lib/dimona/notation";
import { lastPlan } from "@/lib/dimona/plan";

type Props = { state: ReturnType<typeof useSendWishes>; late: number; now: Date };

/** What is asked before rows leave: when, why late, and why although our check refuses some. */
export function SendWishesFields({ state, late, now }: Props) {
  const t = useTranslations("batch.sending");
  const id = useId();
  const { wishes, change, insistable, isLate } = state;
  return (
    <div className="mt-4 grid gap-3 text-sm">
      {insistable > 0 && (
        <CheckControl
          label={t("insist", { count: insistable })}
          hint={t("insistHint")}
          checked={wishes.insists}
          onChange={(event) => change({ insists: event.target.checked })}
        />
      )}
      {insistable > 0 && wishes.insists && (
        <Reason
          id={`${id}-anyway`}
          label={t("insistReason")}
          text={wishes.anyway}
          write={(anyway) => change({ anyway })}
          isMissing={wishes.asked}
        />
      )}
      <RadioGroup
        id={`${id}-when`}
        legend={t("when")}
        value={wishes.later ? "later" : "now"}
        options={[
          { value: "now", label: t("now") },
          { value: "later", label: t("later") },
        ]}
        input={{ name: `${id}-when`, onChange: (event) => change({ later: event.target.value === "later" }) }}
      />
      {wishes.later && <Moment state={state} now={now} />}
      {isLate && late > 0 && (
        <Reason
          id={`${id}-late`}
          label={t("lateReason", { count: late })}
          text={wishes.late}
          write={(text) => change({ late: text })}
          isMissing={wishes.asked}
        />
      )}
    </div>
  );
}

type ReasonProps = { id: string; label: ReactNode; text: string; write: (text: string) => void; isMissing: boolean };

function Reason({ id, label, text, write, isMissing }: ReasonProps) {
  const t = useTranslations("declare");
  const findings =
    isMissing && text.trim() === "" ? [{ severity: "blocking" as const, text: t("reasonMissing") }] : undefined;
  return (
    <Field id={id} label={label} {...(findings && { findings })}>
      {(control) => (
        <TextAreaControl
          {...control}
          rows={2}
          maxLength={1000}
          value={text}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Each row has a legal term of its own: those that would then be too late stay behind and say so. */
function Moment({ state: { wishes, change }, now }: Pick<Props, "state" | "now">) {
  const t = useTranslations("plan");
  const own = useTranslations("batch.sending");
  const id = useId();
  const last = lastPlan({ now });
  const words = last ? `${formatDay(toLocalMoment(last).day)} ${formatHour(toLocalMoment(last).hour)}` : "";
  const findings = (field: "day" | "hour") =>
    wishes.faults
      .filter((it) => it.field === field)
      .map(({ why }) => ({ severity: "blocking" as const, text: t(`fault.${why}`, { last: words }) }));
  return (
    <div className="grid gap-1.5">
      <FieldPair legend={t("moment")}>
        <Field id={`${id}-day`} label={t("day")} hint={t("dayHint")} findings={findings("day")}>
          {(control) => (
            <DayControl
              {...control}
              today={dayOf(now)}
              value={wishes.day}
              onChange={(event) => change({ day: event.target.value })}
            />
          )}
        </Field>
        <Field id={`${id}-hour`} label={t("hour")} hint={t("hourHint")} findings={findings("hour")}>
          {(control) => (
            <HourControl {...control} value={wishes.hour} onChange={(event) => change({ hour: event.target.value })} />
          )}
        </Field>
      </FieldPair>
      <p className="text-ink-2">{own("laterHint")}</p>
    </div>
  );
}
