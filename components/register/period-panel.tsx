import { useLocale, useTranslations } from "next-intl";
import { committeeText, workerTypeText } from "@/components/dimona/field-text";
import { PeriodHistory } from "@/components/register/period-history";
import { PeriodTrouble } from "@/components/register/period-trouble";
import { WhatCanBeDone, type WhatCanBeDoneProps } from "@/components/register/what-can-be-done";
import { DefinitionRow, Definitions } from "@/components/ui/definitions";
import type { PeriodEvent } from "@/lib/declarations/personnel-file/period-history";
import { formatDimonaNumber, formatEnterpriseNumber } from "@/lib/dimona/identifiers";
import type { Period } from "@/lib/dimona/period";
import { isLocale } from "@/lib/preferences";

export type PeriodPanelProps = {
  period: Period;
  history: readonly PeriodEvent[];
  now: Date;
  mayDeclare: boolean;
  known: WhatCanBeDoneProps["known"];
};

/** One period: its characteristics, what can be done with it, and what happened. */
export function PeriodPanel({ period, history, now, mayDeclare, known }: PeriodPanelProps) {
  const t = useTranslations("register");
  const number = formatDimonaNumber(period.number);
  return (
    <div className="@container">
      <PeriodTrouble period={period} history={history} mayDeclare={mayDeclare} />
      <section
        aria-label={`${t("period")} ${number}`}
        className="grid @min-[620px]:grid-cols-2 [&>*]:px-4 [&>*]:py-3 @min-[620px]:[&>*+*]:border-l [&>*+*]:border-line max-[1180px]:[&>*+*]:border-t"
      >
        <div className="grid content-start gap-4">
          <WhatCanBeDone
            key={period.number}
            period={period}
            known={known}
            nowAt={now.toISOString()}
            mayDeclare={mayDeclare}
          />
          <FourCharacteristics period={period} />
        </div>
        <PeriodHistory number={number} history={history} />
      </section>
    </div>
  );
}

function FourCharacteristics({ period }: { period: Period }) {
  const t = useTranslations("register");
  const locale = useLocale();
  const language = isLocale(locale) ? locale : "nl";
  const { workerType, jointCommittee, subEntity, usingCompany } = period;
  const company =
    usingCompany?.name ?? (usingCompany?.enterpriseNumber && formatEnterpriseNumber(usingCompany.enterpriseNumber));
  return (
    <section aria-labelledby="characteristics">
      <h3 id="characteristics" className="mb-2 font-semibold">
        {t("about")}
      </h3>
      <Definitions>
        <DefinitionRow term={t("workerType")}>{workerTypeText(workerType, language)}</DefinitionRow>
        <DefinitionRow term={t("committee")}>
          {jointCommittee ? committeeText(jointCommittee, language) : t("none")}
        </DefinitionRow>
        <DefinitionRow term={t("subEntity")}>{subEntity ?? t("none")}</DefinitionRow>
        <DefinitionRow term={t("usingCompany")}>{company ?? t("none")}</DefinitionRow>
      </Definitions>
    </section>
  );
}
