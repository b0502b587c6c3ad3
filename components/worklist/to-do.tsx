import { useLocale, useTranslations } from "next-intl";
import { SecondLine } from "@/components/ui/table-row";
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

/** What is the matter and what is to be done, in two lines. */
export function ToDo({ line }: { line: WorkLine }) {
  const t = useTranslations("worklist.todo");
  const locale = useLocale();
  const [anomaly, ...more] = line.anomalies;
  if (anomaly && line.outcome !== "identifying")
    return (
      <>
        {locale === "fr" ? anomaly.labelFr : anomaly.labelNl}
        <SecondLine>
          {anomaly.errorId}
          {more.length > 0 && t("more", { count: more.length })} {t(line.outcome === "warned" ? "look" : "correct")}
        </SecondLine>
      </>
    );
  const key = line.state === "stuck" && knownReasons.includes(line.why ?? "") ? `stuck-${line.why}` : line.state;
  return (
    <>
      {t(`${key}.what`)}
      <SecondLine>{t(`${key}.then`)}</SecondLine>
    </>
  );
}
