"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FieldHelp } from "@/lib/help/field-help";

/** More values than this stand behind a line that opens. */
const few = 4;

/** What is told of one field, from what it means to where that is from. */
export function HelpText({ help }: { help: FieldHelp }) {
  const t = useTranslations("declare.help");
  const { meaning, when, how, domain, example, officialTitle, title, source } = help;
  return (
    <div className="mt-1.5 grid gap-1.5">
      <p>{meaning}</p>
      <Part title={t("when")}>{when}</Part>
      <Part title={t("fill")}>
        {domain} {example && <span className="whitespace-nowrap">{t("example", { example })} </span>}
        {how}
      </Part>
      {help.values.length > 0 && <Values values={help.values} />}
      <Anomalies help={help} />
      <p className="text-xs text-ink-3">
        {t("source", {
          version: source.version,
          zones: source.zones.join(", "),
          elements: source.elements.join(", "),
          blocks: source.blocks.join(", "),
        })}{" "}
        {officialTitle !== title && (
          <>
            {t("official")} <q lang="nl">{officialTitle}</q>.
          </>
        )}
      </p>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <p className="text-ink-2">
      <strong className="font-semibold text-ink">{title}</strong> {children}
    </p>
  );
}

function Values({ values }: Pick<FieldHelp, "values">) {
  const t = useTranslations("declare.help");
  return (
    <details open={values.length <= few}>
      <summary className="min-h-6 cursor-pointer font-semibold">{t("values", { count: values.length })}</summary>
      <ul className="text-ink-2">
        {values.map(({ value, title }) => (
          <li key={value} className="flex gap-2">
            <span className="w-[76px] shrink-0 tabular-nums">{value}</span>
            {title !== value && <span>{title}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Anomalies({ help: { anomalies, part } }: { help: FieldHelp }) {
  const t = useTranslations("declare.help");
  if (anomalies.length === 0) return null;
  return (
    <details>
      <summary className="min-h-6 cursor-pointer font-semibold">{t("anomalies", { count: anomalies.length })}</summary>
      <ul className="text-ink-2">
        {anomalies.map(({ errorId, text, lang, blocking }) => (
          <li key={errorId}>
            <span className="whitespace-nowrap tabular-nums">{errorId}</span> <span lang={lang}>{text}</span>{" "}
            {!blocking && <span className="text-ink-3">{t("warning")}</span>}
          </li>
        ))}
      </ul>
      <a
        href={`/rules?field=${part}`}
        target="_blank"
        rel="noreferrer"
        className="inline-flex min-h-6 items-center text-accent underline underline-offset-3"
      >
        {t("toRules")}
      </a>
    </details>
  );
}
