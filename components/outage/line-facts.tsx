import { useTranslations } from "next-intl";
import { DefinitionRow, Definitions } from "@/components/ui/definitions";
import { Section } from "@/components/ui/section";
import { exactMoment } from "@/lib/dimona/moment";
import type { LineState } from "@/lib/outage/line-state";
import type { Outage, Waiting } from "@/lib/outage/store";

export type LineFactsProps = { state: LineState; waiting: Waiting; current?: Outage };

/** How the line is now: since when, the last answer, the next try, and what waits. */
export function LineFacts({ state, waiting, current }: LineFactsProps) {
  const t = useTranslations("outage.now");
  const isIdle = state.is === "down" && state.idleSinceAt !== undefined;
  return (
    <Section title={t("title")}>
      <p className="mb-2 text-sm font-medium">{t(`state.${isIdle ? "idle" : state.is}`)}</p>
      <Definitions>
        {(state.is === "down" || state.is === "unattended") && (
          <DefinitionRow term={t("since")}>{exactMoment(state.sinceAt)}</DefinitionRow>
        )}
        {state.is === "down" && (
          <>
            <DefinitionRow term={t("lastAnswer")}>
              {current?.lastAnswerAt ? exactMoment(current.lastAnswerAt) : t("unknown")}
            </DefinitionRow>
            <DefinitionRow term={t("nextProbe")}>
              {state.nextProbeAt ? exactMoment(state.nextProbeAt) : t("soon")}
            </DefinitionRow>
          </>
        )}
        {state.is === "slowed" && <DefinitionRow term={t("until")}>{exactMoment(state.untilAt)}</DefinitionRow>}
        <DefinitionRow term={t("waiting")}>
          {t("count", { count: waiting.count, passed: waiting.passed })}
        </DefinitionRow>
        <DefinitionRow term={t("first")}>
          {waiting.firstDeadlineAt ? exactMoment(waiting.firstDeadlineAt) : t("noDeadline")}
        </DefinitionRow>
        <DefinitionRow term={t("asked")}>{waiting.asked}</DefinitionRow>
      </Definitions>
    </Section>
  );
}
