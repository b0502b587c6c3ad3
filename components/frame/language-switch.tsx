import { useLocale, useTranslations } from "next-intl";
import type { PreferenceActions } from "@/components/frame/preference-actions";
import { classes } from "@/components/ui/classes";
import { LOCALES } from "@/lib/preferences";

const names = { nl: "Nederlands", fr: "Français", de: "Deutsch", en: "English" };

export type LanguageSwitchProps = Pick<PreferenceActions, "setLocale"> & { className?: string };

/** The four languages. A choice keeps the page, its query and what was typed; works without a script as well. */
export function LanguageSwitch({ setLocale, className }: LanguageSwitchProps) {
  const t = useTranslations("frame");
  const current = useLocale();
  return (
    <form
      action={setLocale}
      aria-label={t("language")}
      className={classes("flex gap-0.5 text-xs font-medium", className)}
    >
      {LOCALES.map((locale) => (
        <button
          key={locale}
          type="submit"
          name="locale"
          value={locale}
          lang={locale}
          title={names[locale]}
          aria-label={`${locale.toUpperCase()}, ${names[locale]}`}
          aria-current={locale === current || undefined}
          className="h-6 min-w-7 rounded-sm text-ink-3 uppercase hover:bg-hover aria-[current]:rounded-none aria-[current]:text-ink aria-[current]:shadow-[inset_0_-2px_0_var(--accent)] coarse:h-9 coarse:min-w-9"
        >
          {locale}
        </button>
      ))}
    </form>
  );
}
