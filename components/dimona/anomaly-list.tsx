import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { type StateName, stateLook } from "@/components/ui/state-look";

/** Labels as the RSZ sent them; they may be empty. */
export type SentAnomaly = { errorId: string; labelNl: string; labelFr: string };

type Line = { text: string; lang: "nl" | "fr" };

/** The RSZ speaks Dutch and French: a reader of another language is shown both. */
export function labelsOf({ labelNl, labelFr }: SentAnomaly, locale: string): Line[] {
  const nl: Line[] = labelNl ? [{ text: labelNl, lang: "nl" }] : [];
  const fr: Line[] = labelFr ? [{ text: labelFr, lang: "fr" }] : [];
  if (locale === "nl") return nl.length > 0 ? nl : fr;
  if (locale === "fr") return fr.length > 0 ? fr : nl;
  return [...fr, ...nl];
}

/** What the RSZ found, in its own words, with its number. */
export function AnomalyList({ anomalies, state }: { anomalies: readonly SentAnomaly[]; state: StateName }) {
  return (
    <ul className="grid gap-1.5">
      {anomalies.map((anomaly) => (
        <AnomalyLine key={anomaly.errorId + anomaly.labelNl} anomaly={anomaly} state={state} />
      ))}
    </ul>
  );
}

function AnomalyLine({ anomaly, state }: { anomaly: SentAnomaly; state: StateName }) {
  const t = useTranslations("declarations.notices");
  const labels = labelsOf(anomaly, useLocale());
  const look = stateLook[state];
  return (
    <li className="flex items-start gap-1.5 text-sm">
      <Icon of={look.icon} className={`mt-0.5 ${look.ink}`} />
      <div className="min-w-0 break-words">
        {labels.length === 0 && <span className="text-ink-2">{t("unlabelled")}</span>}
        {labels.map(({ text, lang }) => (
          <span key={lang} lang={lang} className={`block font-medium ${look.ink}`}>
            {text}
          </span>
        ))}
        <span className="text-xs text-ink-3 tabular-nums">{anomaly.errorId}</span>
      </div>
    </li>
  );
}
