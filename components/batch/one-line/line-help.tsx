import { useTranslations } from "next-intl";

/** Words in any order; each line shows another thing that can be said. */
const EXAMPLES = [
  ["flx 65111899997 22/11 17-23", "shift"],
  ["stu Peeters Jan 1/12-31/12 38u", "hours"],
  ["oth 65111899997 Peeters Jan 1/12 pc 200", "newWorker"],
  ["out Peeters Jan 30/11", "out"],
  ["cancel 600165606187", "cancel"],
] as const;

/** How a line is written, as long as none stands there. */
export function LineHelp() {
  const t = useTranslations("batch.line");
  return (
    <section aria-label={t("help")} className="px-5 py-3 text-sm">
      <p>{t("helpText")}</p>
      <dl className="mt-2 grid gap-x-4 gap-y-1.5 sm:grid-cols-[auto_minmax(0,1fr)]">
        {EXAMPLES.map(([line, name]) => (
          <div key={name} className="contents">
            <dt className="font-mono text-[13px] max-sm:mt-1">{line}</dt>
            <dd className="text-ink-2">{t(`example.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
