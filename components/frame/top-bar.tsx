import { Menu } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Environment, EnvironmentBadge } from "@/components/frame/environment-badge";
import { FrameClock } from "@/components/frame/frame-clock";
import { LanguageSwitch } from "@/components/frame/language-switch";
import type { PreferenceActions } from "@/components/frame/preference-actions";
import { ThemeSwitch } from "@/components/frame/theme-switch";
import { type FrameUser, UserMenu } from "@/components/frame/user-menu";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { SearchField } from "@/components/ui/search-field";
import type { Theme } from "@/lib/preferences";

/** Looks for what is in the field `text`; a POST, so that an identity number never stands in an address. */
export type SearchAction = (form: FormData) => Promise<void>;

export type TopBarProps = {
  environment: Environment;
  user: FrameUser;
  clockAt: Date;
  searchAction: SearchAction;
  searchId: string;
  theme: Theme;
  singleKeys: boolean;
  preferences: PreferenceActions;
  entry?: ReactNode;
};

/** Search, clock, environment, language, theme, user. */
export function TopBar({
  environment,
  user,
  clockAt,
  searchAction,
  searchId,
  theme,
  singleKeys,
  preferences,
  entry,
}: TopBarProps) {
  const t = useTranslations("frame");
  return (
    <header className="flex h-(--bar-h) min-w-0 items-center gap-4 border-b border-line bg-surface px-4 [grid-area:bar] max-xl:sticky max-xl:top-0 max-xl:z-5 max-lg:gap-2 max-lg:pr-2 max-lg:pl-1 print:hidden">
      <IconButton label={t("menu")} popoverTarget="rail" className="lg:hidden">
        <Icon of={Menu} />
      </IconButton>
      <form action={searchAction} aria-label={t("search")} className="min-w-0 max-lg:flex-1 lg:w-[400px]">
        <SearchField
          id={searchId}
          name="text"
          label={t("search")}
          placeholder={t("searchHint")}
          hint={<Kbd>Ctrl K</Kbd>}
        />
      </form>
      {entry}
      <FrameClock
        at={clockAt.toISOString()}
        className="ml-auto text-sm whitespace-nowrap text-ink-2 tabular-nums max-lg:hidden"
      />
      <EnvironmentBadge environment={environment} />
      <LanguageSwitch setLocale={preferences.setLocale} className="max-lg:hidden" />
      <ThemeSwitch theme={theme} setTheme={preferences.setTheme} />
      <UserMenu user={user} singleKeys={singleKeys} preferences={preferences} />
    </header>
  );
}
