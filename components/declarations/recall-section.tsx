import { useTranslations } from "next-intl";
import type { PlanActions } from "@/components/declarations/plan-actions";
import { RecallButton } from "@/components/dimona/recall-button";
import { RestLeft } from "@/components/dimona/rest-left";
import { Section } from "@/components/ui/section";
import type { DeclarationView } from "@/lib/declarations/declaration-view";
import { recallReach } from "@/lib/declarations/recall-reach";

/** It rests, or waits in the queue: it can be taken back, and what that does; or why it no longer can. */
export function RecallSection({ declaration, actions }: { declaration: DeclarationView; actions: PlanActions }) {
  const t = useTranslations("declarations.recall");
  const { id, restsUntilAt, readAt, doubts } = declaration;
  const reach = recallReach(declaration);
  const { does, label } = words[reach];
  if (doubts > 0)
    return (
      <Section title={t("title")}>
        <p className="text-sm text-ink-2">{t("inDoubt")}</p>
      </Section>
    );
  const isResting = restsUntilAt !== undefined && restsUntilAt > readAt;
  return (
    <Section title={t("title")}>
      <p className="mb-2 text-sm text-ink-2">
        {isResting ? (
          <strong className="font-semibold text-ink">
            <RestLeft restsUntilAt={restsUntilAt} at={readAt.toISOString()} />
          </strong>
        ) : (
          t("waits")
        )}{" "}
        {t(does)}
      </p>
      <RecallButton id={id} recall={actions.recall} label={t(label)} alone={reach === "after-cancel"} />
    </Section>
  );
}

const words = {
  one: { does: "does", label: "submit" },
  both: { does: "doesBoth", label: "submitBoth" },
  "after-cancel": { does: "afterCancel", label: "submitAlone" },
} as const;
