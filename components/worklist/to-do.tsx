import { useTranslations } from "next-intl";
import { AnomalyHead } from "@/components/dimona/anomaly-head";
import { SecondLine } from "@/components/ui/table-row";
import { troubleOfLine } from "@/components/worklist/group-work";
import type { WorkLine } from "@/lib/declarations/worklist/work-line";

/** Why a declaration is stuck, where our own words are known for it. */
const knownReasons = [
  "interrupted",
  "unknown-number",
  "forbidden",
  "number-known",
  "not-encodable",
  "another-worker",
  "unreadable",
];

const heldReasons = ["step-before-failed", "plan-no-longer-right", "plan-mandate-review"];

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
  const reasons = line.state === "stuck" ? knownReasons : line.state === "paused" ? heldReasons : [];
  const key = reasons.includes(line.why ?? "") ? `${line.state}-${line.why}` : line.state;
  return (
    <>
      {t(`${key}.what`)}
      <SecondLine>{t(`${key}.then`)}</SecondLine>
    </>
  );
}
