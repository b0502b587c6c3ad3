import { useTranslations } from "next-intl";
import { AnomalyList, type AnomalyListProps } from "@/components/dimona/anomaly-list";
import { DefinitionRow, Definitions } from "@/components/ui/definitions";
import { Section } from "@/components/ui/section";
import { StateBadge } from "@/components/ui/state-badge";
import type { StateName } from "@/components/ui/state-look";
import type { DeclarationView, NoticeView } from "@/lib/declarations/declaration-view";
import { exactMoment } from "@/lib/dimona/moment";

const looks: Record<string, StateName> = { A: "accepted", W: "warned", B: "refused", S: "identifying" };

/** Every answer of the RSZ, newest first, with its anomalies and whatever else it told. The last one can be corrected. */
export function Notices({
  notices,
  correct,
}: {
  notices: readonly NoticeView[];
  correct?: AnomalyListProps["correct"];
}) {
  const t = useTranslations("declarations.notices");
  if (notices.length === 0) return null;
  return (
    <Section title={t("title")}>
      <ul className="grid gap-3">
        {notices.map((notice, at) => (
          <Notice key={notice.id} notice={notice} isLast={at === 0} correct={correct} />
        ))}
      </ul>
    </Section>
  );
}

type NoticeProps = { notice: NoticeView; isLast: boolean; correct?: AnomalyListProps["correct"] };

function Notice({ notice: { result, final, receivedAt, anomalies, informations }, isLast, correct }: NoticeProps) {
  const t = useTranslations("declarations.notices");
  const state = looks[result] ?? "pending";
  return (
    <li className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-2 text-sm">
        <StateBadge state={state} label={result in looks ? t(`result.${result}`) : result} />
        {!final && <span className="text-ink-3">{t("provisional")}</span>}
        <time dateTime={receivedAt.toISOString()} className="text-ink-3">
          {exactMoment(receivedAt)}
        </time>
      </div>
      {anomalies.length > 0 ? (
        <AnomalyList
          anomalies={anomalies}
          state={state}
          past={!isLast}
          correct={result === "B" ? correct : undefined}
        />
      ) : (
        <p className="text-sm text-ink-2">{t("clean")}</p>
      )}
      {informations.length > 0 && (
        <Definitions>
          {informations.map(({ type, detail }) => (
            <DefinitionRow key={type + detail} term={type}>
              {detail}
            </DefinitionRow>
          ))}
        </Definitions>
      )}
    </li>
  );
}

/** A refused declaration is corrected in a copy of it. */
export const correctable = ({ id, state, content }: DeclarationView): AnomalyListProps["correct"] =>
  state === "refused" ? { id, content } : undefined;
