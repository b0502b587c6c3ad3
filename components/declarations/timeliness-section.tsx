import { useTranslations } from "next-intl";
import { useSpan } from "@/components/declarations/use-span";
import { DefinitionRow, Definitions } from "@/components/ui/definitions";
import { Section } from "@/components/ui/section";
import type { DeclarationView } from "@/lib/declarations/declaration-view";
import type { Timeliness } from "@/lib/dimona/lateness";
import { moment } from "@/lib/dimona/moment";

type Props = { declaration: DeclarationView };

/** Our own lateness beside the RSZ's: the limit and its ground, by how much, what the RSZ says of it, and the reason. */
export function TimelinessSection({ declaration }: Props) {
  const t = useTranslations("declarations.timeliness");
  const { lateness, lateReason, deadlineAt, kind } = declaration;
  if (!lateness || (!deadlineAt && lateness.rsz !== "late")) return null;
  const { submitted, received, rsz, anomaly, differs } = lateness;
  return (
    <Section title={t("title")}>
      <Definitions>
        <Limit declaration={declaration} />
        {submitted && <Measure term={t("submitted")} measure={submitted} />}
        {received && <Measure term={t("received")} measure={received} />}
        {lateReason && <DefinitionRow term={t("reason")}>{lateReason}</DefinitionRow>}
        <DefinitionRow term={t("rsz")}>
          <span className={rsz === "late" ? "font-medium text-warned" : undefined}>
            {t(`rszSays.${rsz}`, { kind, anomaly: anomaly ?? "" })}
          </span>
          {differs && <span className="block text-ink-2">{t("differs")}</span>}
        </DefinitionRow>
      </Definitions>
    </Section>
  );
}

function Limit({ declaration: { deadlineAt, deadlineGround, events } }: Props) {
  const t = useTranslations("declarations.timeliness");
  const clock = events.find((it) => it.event === "submit")?.detail.limit?.clock;
  return (
    <DefinitionRow term={t("limit")}>
      {deadlineAt ? moment(deadlineAt) : t("noLimit")}
      {deadlineGround && (
        <span className="block text-xs text-ink-3">
          {t(`ground.${deadlineGround}`, { usual: clock === "usual-start" ? "yes" : "no" })}
        </span>
      )}
    </DefinitionRow>
  );
}

function Measure({ term, measure: { late, byMs } }: { term: string; measure: Timeliness }) {
  const t = useTranslations("declarations.timeliness");
  const span = useSpan();
  return (
    <DefinitionRow term={term}>
      <span className={late ? "font-medium text-warned" : undefined}>
        {t(late ? "after" : "before", { span: span(byMs) })}
      </span>
    </DefinitionRow>
  );
}
