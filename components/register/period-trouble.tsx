import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import { stateLook } from "@/components/ui/state-look";
import type { PeriodEvent } from "@/lib/declarations/personnel-file/period-history";
import { troubleOfPeriod } from "@/lib/declarations/standing-trouble";
import type { Period } from "@/lib/dimona/period";

type Props = { period: Period; history: readonly PeriodEvent[]; mayDeclare: boolean };

/** A period that stands, but not as what it was declared as; where it was answered, the ways on are spelled out. */
export function PeriodTrouble({ period, history, mayDeclare }: Props) {
  const t = useTranslations("redeclare");
  const found = troubleOfPeriod(period, history);
  if (!found) return null;
  const { trouble, declarationId } = found;
  const action = (
    <>
      {mayDeclare && !period.locked && (
        <ButtonLink size="sm" variant="primary" href={`/declarations/${declarationId}/redeclare`}>
          {t("action")}
        </ButtonLink>
      )}
      <ButtonLink size="sm" href={`/declarations/${declarationId}`}>
        {t("open")}
      </ButtonLink>
    </>
  );
  return (
    <Note look={stateLook.warned} title={t(`trouble.${trouble}.title`)} action={action}>
      {t(`trouble.${trouble}.text`)}
    </Note>
  );
}
