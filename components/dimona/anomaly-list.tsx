import { PencilLine } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { labelsOf, type SentAnomaly, toldAs } from "@/components/dimona/anomaly-words";
import { FindingText } from "@/components/form/finding-list";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { type StateName, stateLook } from "@/components/ui/state-look";
import type { Content } from "@/lib/dimona/declaration";
import { fieldOfAnomaly } from "@/lib/dimona/recipes";
import { isLocale } from "@/lib/preferences";
import { recipeTexts } from "@/lib/recipe-texts";

export type AnomalyListProps = {
  anomalies: readonly SentAnomaly[];
  state: StateName;
  /** Another answer came since: there is nothing to do about this one any more. */
  past?: boolean;
  /** The declaration they are about, when the reader may correct it. */
  correct?: { id: string; content?: Content };
};

/** What the RSZ found, in its own words, with its number, the cause and the cure, and the way to the field. */
export async function AnomalyList({ anomalies, state, past = false, correct }: AnomalyListProps) {
  const t = await getTranslations("declarations.notices");
  const locale = await getLocale();
  const tell = await recipeTexts(isLocale(locale) ? locale : "nl");
  return (
    <ul className="grid gap-2.5">
      {anomalies.map((sent) => {
        const words = { labels: labelsOf(sent, locale), recipe: tell(sent.errorId) };
        const severity = state === "refused" ? "blocking" : "warning";
        const action = correct && !past && <CorrectLink errorId={sent.errorId} {...correct} text={t("correctHere")} />;
        const told = toldAs(words, locale, t("unknown"));
        const finding = { ...told, cure: past ? undefined : told.cure, code: sent.errorId, severity, action } as const;
        return (
          <li key={sent.errorId + sent.labelNl}>
            <FindingText finding={finding} look={state && stateLook[state]} />
          </li>
        );
      })}
    </ul>
  );
}

/** The editable copy, opened at the field that the anomaly is about. */
function CorrectLink({ errorId, id, content, text }: { errorId: string; id: string; content?: Content; text: string }) {
  const field = fieldOfAnomaly(errorId, content);
  if (field === "declaration") return null;
  return (
    <ButtonLink size="sm" href={`/declarations/new?from=${id}&field=${field}`}>
      <Icon of={PencilLine} size="sm" />
      {text}
    </ButtonLink>
  );
}
