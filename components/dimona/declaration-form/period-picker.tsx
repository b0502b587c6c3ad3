"use client";

import { Building2, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { answered, call, type DeclareActions } from "@/components/dimona/declaration-form/declare-actions";
import { pathOf } from "@/components/dimona/declaration-form/form-address";
import { KindTabs } from "@/components/dimona/declaration-form/kind-tabs";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import { useWindowWords } from "@/components/dimona/use-window-words";
import { ComboControl } from "@/components/form/combo-control";
import { Field } from "@/components/form/field";
import type { ComboOption } from "@/components/form/use-combo";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { PageHead } from "@/components/ui/page-head";
import { useNow } from "@/components/ui/use-now";
import type { Context } from "@/lib/dimona/context";
import type { Kind } from "@/lib/dimona/declaration";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import { formatDay } from "@/lib/dimona/notation";
import type { Period } from "@/lib/dimona/period";
import { type Window, windowsOf } from "@/lib/dimona/windows";

type Changing = Exclude<Kind, "IN">;
type Actions = Pick<DeclareActions, "searchEmployers" | "searchWorkers" | "loadContext">;

export type PeriodPickerProps = {
  kind: Changing;
  employer: ComboOption | null;
  /** The portal's instant, ISO. */
  nowAt: string;
  actions: Actions;
};

/** An end, a change or an annulment is about a period: employer, worker, period. */
export function PeriodPicker({ kind, employer: first, nowAt, actions }: PeriodPickerProps) {
  const t = useTranslations("declare");
  const [employer, setEmployer] = useState(first);
  const [worker, setWorker] = useState<ComboOption | null>(null);
  const [loaded, setLoaded] = useState<LoadedContext>();

  const chooseEmployer = (option: ComboOption | null) => {
    setEmployer(option);
    setWorker(null);
    setLoaded(undefined);
  };
  const chooseWorker = async (option: ComboOption | null) => {
    setWorker(option);
    setLoaded(undefined);
    if (!option || !employer) return;
    const called = await call(actions.loadContext, {
      employerId: employer.value,
      worker: { by: "person", personId: option.value },
    });
    if ("data" in called) setLoaded(called.data ?? undefined);
  };
  return (
    <>
      <PageHead title={t("title", { kind })} whose={employer?.label} />
      <KindTabs kind={kind} employer={employer?.value} />
      <div className="grid max-w-[832px] grid-cols-[minmax(0,1fr)] gap-2.5 px-4 pt-3 pb-6">
        <p className="max-w-[560px] text-ink-2">{t("pickText", { kind })}</p>
        <Field id="pick-employer" label={t("employer")} hint={t("employerHint")}>
          {(control) => (
            <ComboControl
              {...control}
              value={employer}
              onChange={chooseEmployer}
              search={async (text) => answered(await call(actions.searchEmployers, { text }))}
              icon={<Icon of={Building2} />}
            />
          )}
        </Field>
        {employer && (
          <Field id="pick-worker" label={t("worker")} hint={t("workerHint")}>
            {(control) => (
              <ComboControl
                {...control}
                key={employer.value}
                value={worker}
                onChange={(option) => void chooseWorker(option)}
                search={async (text) =>
                  answered(await call(actions.searchWorkers, { employerId: employer.value, text }))
                }
                icon={<Icon of={Users} />}
                suffix={worker?.hint}
              />
            )}
          </Field>
        )}
        {loaded?.known && <PeriodChoices kind={kind} loaded={loaded} periods={loaded.known.periods} nowAt={nowAt} />}
      </div>
    </>
  );
}

type ChoicesProps = { kind: Changing; loaded: LoadedContext; periods: Period[]; nowAt: string };

function PeriodChoices({ kind, loaded, periods, nowAt }: ChoicesProps) {
  const t = useTranslations("declare");
  const { now } = useNow(nowAt);
  const context: Context = { now, periods, employer: loaded.employer.facts, saturdays: loaded.saturdays };
  return (
    <section aria-labelledby="pick-period" className="mt-2">
      <h2 id="pick-period" className="font-semibold">
        {t("period")}
      </h2>
      {periods.length === 0 && <p className="mt-1 text-ink-2">{t("noPeriods")}</p>}
      <ul className="mt-1 max-w-[560px]">
        {periods.map((period) => (
          <PeriodChoice key={period.number} kind={kind} period={period} context={context} />
        ))}
      </ul>
    </section>
  );
}

type ChoiceProps = { kind: Changing; period: Period; context: Context };

function PeriodChoice({ kind, period, context }: ChoiceProps) {
  const t = useTranslations("declare");
  const windows = windowsOf(period, context).filter(({ content }) => content.kind === kind);
  const possible = windows.filter(({ refusal }) => refusal === undefined);
  const { number, workerType, jointCommittee, startDate, endDate } = period;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2 tabular-nums">
      <span className="min-w-0 flex-1">
        <span className="font-semibold">{workerType}</span> <span className="text-ink-3">{jointCommittee}</span>{" "}
        <span className="whitespace-nowrap">
          {formatDay(startDate)} – {endDate ? formatDay(endDate) : t("openEnd")}
        </span>
        <span className="block text-xs text-ink-3">{formatDimonaNumber(number)}</span>
        {possible.length === 1 && possible[0] && <UntilWhen window={possible[0]} />}
      </span>
      {possible.length > 0 ? (
        <ButtonLink
          size="sm"
          href={pathOf({ kind, period: number })}
          aria-label={t("pickThis", { number: formatDimonaNumber(number) })}
        >
          {t("pick")}
        </ButtonLink>
      ) : (
        <span className="text-sm text-ink-3">{t("notPossible", { anomaly: windows[0]?.refusal?.anomaly ?? "" })}</span>
      )}
    </li>
  );
}

/** Where a kind says but one thing, until when that is in time. */
function UntilWhen({ window: { until, clock, lateSince } }: { window: Window }) {
  const t = useTranslations("windows");
  const words = useWindowWords();
  if (!until || !clock) return null;
  if (!lateSince)
    return <span className="block text-xs text-ink-2">{t("pickUntil", { until: words.until(until, clock) })}</span>;
  const since = words.moment(lateSince, clock === "whole-day");
  return <span className="block text-xs text-warned">{t("pickLate", { since })}</span>;
}
