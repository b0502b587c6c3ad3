import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PreferenceActions } from "@/components/frame/preference-actions";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { THEMES, type Theme } from "@/lib/preferences";

const icons = { system: Monitor, light: Sun, dark: Moon };

/** The theme that comes after this one. */
const following = (theme: Theme): Theme => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";

export type ThemeSwitchProps = Pick<PreferenceActions, "setTheme"> & { theme: Theme };

/** Goes round: as the device, light, dark. Shows the present one and names the next. */
export function ThemeSwitch({ theme, setTheme }: ThemeSwitchProps) {
  const t = useTranslations("frame");
  const next = following(theme);
  return (
    <form action={setTheme} className="contents">
      <IconButton
        type="submit"
        name="theme"
        value={next}
        label={t("themeNow", { now: t(`theme.${theme}`), next: t(`theme.${next}`) })}
      >
        <Icon of={icons[theme]} />
      </IconButton>
    </form>
  );
}
