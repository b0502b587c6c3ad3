import { useTranslations } from "next-intl";
import type { PlanActions } from "@/components/declarations/plan-actions";
import { PlannedChoices } from "@/components/declarations/planned-choices";
import { Section } from "@/components/ui/section";
import type { DeclarationView } from "@/lib/declarations/declaration-view";

/** A planned declaration can go now, at another moment, or come back. */
export function PlannedSection({ declaration, actions }: { declaration: DeclarationView; actions: PlanActions }) {
  const t = useTranslations("plan");
  const { id, version, plannedAt, deadlineAt, readAt } = declaration;
  return (
    <Section title={t("title")}>
      <PlannedChoices
        // What changed meanwhile is another question.
        key={version}
        {...{ id, version, plannedAt, deadlineAt, actions }}
        nowAt={readAt.toISOString()}
      />
    </Section>
  );
}
