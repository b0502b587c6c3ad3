"use client";

import { Building2, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { answered, call, type DeclareActions } from "@/components/dimona/declaration-form/declare-actions";
import { pathOf } from "@/components/dimona/declaration-form/form-address";
import { KindTabs } from "@/components/dimona/declaration-form/kind-tabs";
import type { LoadedContext } from "@/components/dimona/declaration-form/loaded-context";
import { ComboControl } from "@/components/form/combo-control";
import { Field } from "@/components/form/field";
import type { ComboOption } from "@/components/form/use-combo";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { PageHead } from "@/components/ui/page-head";
import type { Kind } from "@/lib/dimona/declaration";
import { formatDimonaNumber } from "@/lib/dimona/identifiers";
import { formatDay } from "@/lib/dimona/notation";
import type { Period } from "@/lib/dimona/period";
import { possibleKinds } from "@/lib/dimona/period-actions";

type Changing = Exclude<Kind, "IN">;
type Actions = Pick<DeclareActions, "searchEmployers" | "searchWorkers" | "loadContext">;

export type PeriodPickerProps = { kind: Changing; employer: ComboOption | null; actions: Actions };

/** An end, a change or an annulment is about a period: employer, worker, period. */
export function PeriodPicker({ kind, employer: first, actions }: PeriodPickerProps) {
  const t = useTranslations("declare");
  const [employer, setEmployer] = useState(first);
  const [worker, setWorker] = useState<ComboOption | null>(null);
  const [known, setKnown] = useState<LoadedContext["known"]>();

  const chooseEmployer = (option: ComboOption | null) => {
    setEmployer(option);
    setWorker(null);
    setKnown(undefined);
  };
  const chooseWorker = async (option: ComboOption | null) => {
    setWorker(option);
    setKnown(undefined);
    if (!option || !employer) return;
    const called = await call(actions.loadContext, {
      employerId: employer.value,
      worker: { by: "person", personId: option.value },
    });
    if ("data" in called) setKnown(called.data?.known);
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
        {known && <PeriodChoices kind={kind} periods={known.periods} />}
      </div>
    </>
  );
}

function PeriodChoices({ kind, periods }: { kind: Changing; periods: Period[] }) {
  const t = useTranslations("declare");
  return (
    <section aria-labelledby="pick-period" className="mt-2">
      <h2 id="pick-period" className="font-semibold">
        {t("period")}
      </h2>
      {periods.length === 0 && <p className="mt-1 text-ink-2">{t("noPeriods")}</p>}
      <ul className="mt-1 max-w-[560px]">
        {periods.map((period) => (
          <PeriodChoice key={period.number} kind={kind} period={period} />
        ))}
      </ul>
    </section>
  );
}

function PeriodChoice({ kind, period }: { kind: Changing; period: Period }) {
  const t = useTranslations("declare");
  const action = possibleKinds(period).find((it) => it.kind === kind);
  const { number, workerType, jointCommittee, startDate, endDate } = period;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2 tabular-nums">
      <span className="min-w-0 flex-1">
        <span className="font-semibold">{workerType}</span> <span className="text-ink-3">{jointCommittee}</span>{" "}
        <span className="whitespace-nowrap">
          {formatDay(startDate)} – {endDate ? formatDay(endDate) : t("openEnd")}
        </span>
        <span className="block text-xs text-ink-3">{formatDimonaNumber(number)}</span>
      </span>
      {action?.possible ? (
        <ButtonLink
          size="sm"
          href={pathOf({ kind, period: number })}
          aria-label={t("pickThis", { number: formatDimonaNumber(number) })}
        >
          {t("pick")}
        </ButtonLink>
      ) : (
        <span className="text-sm text-ink-3">{t("notPossible", { anomaly: action?.anomaly ?? "" })}</span>
      )}
    </li>
  );
}
