import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { address } from "@/components/dimona/address";
import { ButtonLink } from "@/components/ui/button-link";
import { dayOf } from "@/lib/day";
import { deadline } from "@/lib/dimona/deadline";
import { formatDay } from "@/lib/dimona/notation";
import type { Period } from "@/lib/dimona/period";
import { type PeriodAction, possibleKinds } from "@/lib/dimona/period-actions";

export type WhatCanBeDoneProps = { period: Period; now: Date; mayDeclare: boolean };

/** OUT, UPDATE and CANCEL: until when each is in time, or why the RSZ would refuse it. */
export function WhatCanBeDone({ period, now, mayDeclare }: WhatCanBeDoneProps) {
  const t = useTranslations("register");
  return (
    <section aria-labelledby="can">
      <h3 id="can" className="mb-1 font-semibold">
        {t("can.title")}
      </h3>
      <ul className="text-sm">
        {possibleKinds(period).map((action) => (
          <li
            key={action.kind}
            className="grid grid-cols-[88px_minmax(0,1fr)] gap-3 border-b border-line py-2 last:border-b-0"
          >
            <Kind action={action} number={period.number} mayDeclare={mayDeclare} />
            {action.possible ? (
              <Possible kind={action.kind} period={period} now={now} />
            ) : (
              <Impossible action={action} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type KindProps = { action: PeriodAction; number: string; mayDeclare: boolean };

function Kind({ action: { kind, possible }, number, mayDeclare }: KindProps) {
  if (!possible || !mayDeclare)
    return <span className="pt-1 text-center text-xs font-semibold text-ink-3">{kind}</span>;
  return (
    <ButtonLink size="sm" className="text-xs" href={address("/declarations/new", { period: number, kind })}>
      {kind}
    </ButtonLink>
  );
}

type PossibleProps = { kind: PeriodAction["kind"]; period: Period; now: Date };

const strong = (chunks: ReactNode) => <strong className="font-semibold">{chunks}</strong>;
const late = (chunks: ReactNode) => <strong className="font-semibold text-warned">{chunks}</strong>;

function Possible({ kind, period, now }: PossibleProps) {
  const t = useTranslations("register.can");
  const format = useFormatter();
  const content = { kind, periodNumber: period.number, ...(kind === "OUT" && { endDate: dayOf(now) }) };
  const at = deadline(content, { now, periods: [period] })?.at;
  const until = at && `${format.dateTime(at, { weekday: "long" })} ${formatDay(dayOf(at))}`;
  const key = kind === "CANCEL" && at && now > at ? "CANCELlate" : kind;
  // An OUT that ends before the period began says nothing about today.
  const said = kind === "OUT" && dayOf(now) < period.startDate ? "OUTlong" : key;
  return (
    <p>
      {t.rich(said, { until: until ?? "", strong, late })}
      <small className="block text-xs text-ink-3">{t(`${kind}ground`)}</small>
    </p>
  );
}

function Impossible({ action: { anomaly = "" } }: { action: PeriodAction }) {
  const t = useTranslations("register.can");
  return (
    <p className="text-ink-2">
      {t(`not.${anomaly}`)}
      <small className="block text-xs text-ink-3 tabular-nums">{t("would", { anomaly })}</small>
    </p>
  );
}
