import { useTranslations } from "next-intl";
import { AnomalyHead } from "@/components/dimona/anomaly-head";
import { SecondLine } from "@/components/ui/table-row";
import { troubleOfLine } from "@/components/worklist/group-work";
import type { WorkLine } from "@/lib/declarations/worklist/work-line";

/** Why it does not go on, where our own words are known for it. */
const knownReasons: Partial<Record<string, readonly string[]>> = {
  stuck: [
    "watched",
    "interrupted",
    "unknown-number",
    "forbidden",
    "number-known",
    "not-encodable",
    "another-worker",
    "unreadable",
    "double",
    "double-not-found",
    "several",
    "older",
    "unclear",
    "changed-since",
    "not-searchable",
  ],
  paused: ["step-before-failed", "plan-no-longer-right", "plan-after-deadline", "plan-mandate-review"],
  sent: ["forbidden"],
  identifying: ["forbidden"],
};

/** What is the matter and what is to be done, in two lines. */
export function ToDo({ line }: { line: WorkLine }) {
  const t = useTranslations("worklist.todo");
  const redeclare = useTranslations("redeclare.trouble");
  const [anomaly, ...more] = line.anomalies;
  const trouble = troubleOfLine(line);
  if (trouble)
    return (
      <>
        <strong className="font-medium text-warned">{redeclare(`${trouble}.short`)}</strong>
        <SecondLine>
          {line.anomalies.map((it) => it.errorId).join(", ")} {t("redeclare")}
        </SecondLine>
      </>
    );
  if (anomaly && line.outcome !== "identifying")
    return (
      <>
        <AnomalyHead anomaly={anomaly} />
        <SecondLine>
          {anomaly.errorId}
          {more.length > 0 && t("more", { count: more.length })} {t(line.outcome === "warned" ? "look" : "correct")}
        </SecondLine>
      </>
    );
  const why = line.watched ? "watched" : (line.why ?? "");
  const key = knownReasons[line.state]?.includes(why) ? `${line.state}-${why}` : line.state;
  return (
    <>
      {t(`${key}.what`)}
      <SecondLine>{t(`${key}.then`)}</SecondLine>
    </>
  );
}
