import { Copy, PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DecideActions } from "@/components/declarations/decide-actions";
import { DecisionForm } from "@/components/declarations/decision-form";
import type { PlanActions } from "@/components/declarations/plan-actions";
import { PlannedSection } from "@/components/declarations/planned-section";
import { RecallSection } from "@/components/declarations/recall-section";
import { TroubleChoices } from "@/components/declarations/trouble-choices";
import { RecallButton } from "@/components/dimona/recall-button";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import type { DeclarationView } from "@/lib/declarations/declaration-view";
import { isHeld, planHeld } from "@/lib/declarations/standing-trouble";
import type { State } from "@/lib/dimona/lifecycle";
import { possibleKinds } from "@/lib/dimona/period-actions";

export type DecisionsProps = { declaration: DeclarationView; actions: DecideActions & PlanActions };

/** What an officer can do about a declaration, by its state. A form begins anew when something happened to it. */
export function Decisions(props: DecisionsProps) {
  const { state } = props.declaration;
  const parts: Partial<Record<State, ReactNode>> = {
    draft: <Draft {...props} />,
    queued: <RecallSection {...props} />,
    planned: <PlannedSection {...props} />,
    recalled: <Recalled {...props} />,
    refused: <Mend {...props} />,
    rejected: <Mend {...props} />,
    stuck: <Stuck {...props} />,
    paused: <Paused {...props} />,
    accepted: <Accepted {...props} />,
  };
  return parts[state];
}

function Draft({ declaration: { id } }: DecisionsProps) {
  const t = useTranslations("declarations.actions");
  return (
    <Section>
      <ButtonLink href={`/declarations/new?draft=${id}`} variant="primary">
        <Icon of={PencilLine} />
        {t("continue")}
      </ButtonLink>
    </Section>
  );
}

/** What was recalled came back as a draft, or, of two that were made together, what they were to mend stands as before. */
function Recalled({ declaration: { events } }: DecisionsProps) {
  const t = useTranslations("declarations.recall");
  const { draftId, ancestorId } = events.find((it) => it.event === "recall")?.detail ?? {};
  if (!draftId && !ancestorId) return null;
  const href = draftId ? `/declarations/new?draft=${draftId}` : `/declarations/${ancestorId}`;
  return (
    <Section>
      <ButtonLink href={href} variant="primary">
        <Icon of={PencilLine} />
        {t(draftId ? "open" : "openAncestor")}
      </ButtonLink>
    </Section>
  );
}

function Mend({ declaration: { id, handledAt, events }, actions }: DecisionsProps) {
  const t = useTranslations("declarations");
  return (
    <>
      <Section>
        <ButtonLink href={`/declarations/new?from=${id}`} variant="primary">
          <Icon of={PencilLine} />
          {t("actions.correct")}
        </ButtonLink>
      </Section>
      {!handledAt && (
        <Section title={t("decide.handle.title")}>
          <p className="mb-2 text-sm text-ink-2">{t("decide.handle.hint")}</p>
          <DecisionForm key={events.length} id={id} choices={["handle"]} actions={actions} />
        </Section>
      )}
    </>
  );
}

function Stuck({ declaration: { id, events }, actions }: DecisionsProps) {
  return (
    <Section>
      <DecisionForm key={events.length} id={id} choices={["adopt", "repeat", "abandon"]} actions={actions} />
    </Section>
  );
}

function Paused({ declaration, actions }: DecisionsProps) {
  const { id, events, mandateReviewAt, doubts } = declaration;
  const form = { id, actions, inDoubt: doubts > 0 };
  const t = useTranslations("declarations.decide.abandonPaused");
  const may = useTranslations("declarations.decide.abandon");
  const plan = planHeld(declaration);
  if (plan)
    return <PlanHeld {...{ declaration, actions }} paused={plan.why === "plan-mandate-review" ? "mandate" : "plan"} />;
  const paused = isHeld(declaration) ? "held" : "mandate";
  // It would be turned away again, and goes on by itself once the mandate is in order.
  if (paused === "mandate" && mandateReviewAt)
    return (
      <Section title={t("label")}>
        <p className="mb-2 text-sm text-ink-2">{doubts > 0 ? may("hint") : t("hint")}</p>
        <DecisionForm key={events.length} {...form} choices={["abandon"]} paused={paused} />
      </Section>
    );
  return (
    <Section>
      <DecisionForm key={events.length} {...form} choices={["repeat", "abandon"]} paused={paused} />
    </Section>
  );
}

/** It did not go at its moment: correct it as a draft, send it as it is, or give it up. */
function PlanHeld({ declaration: { id, events }, actions, paused }: DecisionsProps & { paused: "mandate" | "plan" }) {
  const t = useTranslations("plan.held");
  return (
    <>
      <Section title={t("correct")}>
        <p className="mb-2 text-sm text-ink-2">{t("correctHint")}</p>
        <RecallButton id={id} recall={actions.recall} label={t("correctSubmit")} />
      </Section>
      <Section title={t("otherwise")}>
        <DecisionForm key={events.length} id={id} choices={["repeat", "abandon"]} actions={actions} paused={paused} />
      </Section>
    </>
  );
}

function Accepted({ declaration, actions }: DecisionsProps) {
  const { id, result, handledAt, period, events } = declaration;
  const t = useTranslations("declarations");
  const kinds = period ? possibleKinds(period.period).filter((it) => it.possible) : [];
  return (
    <>
      <TroubleChoices declaration={declaration} />
      {result === "W" && !handledAt && (
        <Section title={t("decide.see.title")}>
          <p className="mb-2 text-sm text-ink-2">{t("decide.see.hint")}</p>
          <DecisionForm key={events.length} id={id} choices={["see"]} actions={actions} />
        </Section>
      )}
      {period && kinds.length > 0 && (
        <Section title={t("actions.period")}>
          <div className="flex flex-wrap gap-2">
            {kinds.map(({ kind }) => (
              <ButtonLink key={kind} href={`/declarations/new?period=${period.period.number}&kind=${kind}`}>
                <span className="text-xs font-semibold">{kind}</span>
                {t("actions.changePeriod", { kind })}
              </ButtonLink>
            ))}
          </div>
        </Section>
      )}
      {declaration.content?.kind === "IN" && (
        <Section>
          <ButtonLink href={`/declarations/new?copy=${id}`}>
            <Icon of={Copy} />
            {t("actions.copy")}
          </ButtonLink>
        </Section>
      )}
    </>
  );
}
