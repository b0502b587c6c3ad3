"use client";

import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { RedeclareEnd } from "@/components/declarations/redeclare-end";
import { RedeclareSide } from "@/components/declarations/redeclare-side";
import { type KnownWords, useRedeclareTexts } from "@/components/declarations/use-redeclare-texts";
import { type RedeclareAction, useRedeclaring } from "@/components/declarations/use-redeclaring";
import { DeclarationFacts } from "@/components/dimona/declaration-facts";
import { LateReason } from "@/components/dimona/declaration-form/late-reason";
import { ErrorSummary, type SummaryItem } from "@/components/form/error-summary";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";
import { mayWrap } from "@/components/ui/button-look";
import { DefinitionRow, Definitions } from "@/components/ui/definitions";
import { Icon } from "@/components/ui/icon";
import type { RedeclareView } from "@/lib/declarations/read-redeclaration";
import type { Content } from "@/lib/dimona/declaration";

export type RedeclareFormProps = {
  view: RedeclareView;
  anomalies: KnownWords;
  redeclare: RedeclareAction;
};

const endId = "redeclare-end";

/** Both declarations side by side, and the one button that queues them. */
export function RedeclareForm({ view, anomalies, redeclare }: RedeclareFormProps) {
  const t = useTranslations("redeclare");
  const { wayOut, id } = view;
  const state = useRedeclaring(view, redeclare);
  const { judged, end, blocking, problem, attempt, pending, late, reason, isReasonMissing } = state;
  const textOf = useRedeclareTexts(anomalies);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    state.send();
  };
  const items: SummaryItem[] = [
    ...(attempt > 0 ? blocking : []).map((it) => ({ fieldId: endId, text: textOf(it).text, code: it.anomaly })),
    ...(problem ? [{ fieldId: endId, text: t(`problem.${problem}`) }] : []),
  ];
  return (
    <form method="post" onSubmit={submit} noValidate className="min-h-0 flex-1 xl:flex xl:flex-col">
      {items.length > 0 && (
        <div className="px-4 pt-3">
          <ErrorSummary title={t("blocked")} items={items} attempt={attempt} />
        </div>
      )}
      <div className="min-h-0 flex-1 overflow-auto xl:grid xl:grid-cols-2">
        <div className="max-xl:border-b max-xl:border-line">
          <RedeclareSide title={t("first")} judged={judged.cancel} anomalies={anomalies}>
            <Definitions>
              <DeclarationFacts content={{ ...wayOut.held, periodNumber: wayOut.cancel.periodNumber }} />
            </Definitions>
          </RedeclareSide>
        </div>
        <div className="xl:border-l xl:border-line">
          <RedeclareSide title={t("second")} judged={judged.made} anomalies={anomalies}>
            <Definitions>
              <DeclarationFacts content={{ ...wayOut.content, endDate: undefined }} />
              {wayOut.lost.length > 0 && <Lost held={wayOut.held} names={wayOut.lost} />}
            </Definitions>
            <RedeclareEnd id={endId} today={end.today} text={end.text} onChange={end.write} />
          </RedeclareSide>
        </div>
      </div>
      {late && (
        <div className="border-t border-line px-4 py-3">
          <LateReason
            kind={late.kind}
            since={late.since}
            text={reason.text}
            write={reason.write}
            isMissing={isReasonMissing}
          />
        </div>
      )}
      <FormActions>
        <SubmitButton pending={pending} pendingText={t("sending")} className={mayWrap}>
          <Icon of={RotateCcw} />
          {t("action")}
        </SubmitButton>
        <ButtonLink href={`/declarations/${id}`} variant="quiet">
          {t("keep")}
        </ButtonLink>
      </FormActions>
    </form>
  );
}

/** What the new declaration cannot say. */
function Lost({ held, names }: { held: Content; names: RedeclareView["wayOut"]["lost"] }) {
  const t = useTranslations("redeclare");
  const dropped: Content = { kind: "IN", ...Object.fromEntries(names.map((name) => [name, held[name]])) };
  return (
    <DefinitionRow term={t("lost")}>
      <Definitions>
        <DeclarationFacts content={dropped} />
      </Definitions>
    </DefinitionRow>
  );
}
