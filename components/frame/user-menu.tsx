import { useTranslations } from "next-intl";
import { LanguageSwitch } from "@/components/frame/language-switch";
import type { PreferenceActions } from "@/components/frame/preference-actions";
import { SignOutButton } from "@/components/frame/sign-out-button";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";

export type FrameUser = { name: string; role: "reader" | "officer" | "administrator" };

const initials = (name: string): string => {
  const words = name.trim().split(/\s+/);
  return `${words[0]?.[0] ?? ""}${words.length > 1 ? (words.at(-1)?.[0] ?? "") : ""}`.toUpperCase();
};

export type UserMenuProps = { user: FrameUser; singleKeys: boolean; preferences: PreferenceActions };

/** Who is signed in, and what concerns this person alone. */
export function UserMenu({ user, singleKeys, preferences }: UserMenuProps) {
  const t = useTranslations("frame");
  return (
    <>
      <button
        type="button"
        popoverTarget="user-menu"
        aria-label={t("userMenu", { name: user.name })}
        className="flex items-center gap-2 rounded-md p-1 whitespace-nowrap hover:bg-hover"
      >
        <span
          aria-hidden="true"
          className="grid size-[26px] place-items-center rounded-full bg-accent-tint text-[11px] font-semibold text-accent"
        >
          {initials(user.name)}
        </span>
        <span className="max-lg:hidden">{user.name}</span>
      </button>
      <div
        id="user-menu"
        popover="auto"
        className="fixed inset-auto top-[52px] right-2 m-0 w-64 rounded-md border border-line-2 bg-surface p-2 text-ink shadow-lift print:hidden"
      >
        <p className="px-2 pt-1 font-semibold">{user.name}</p>
        <p className="px-2 pb-2 text-sm text-ink-3">{t(`role.${user.role}`)}</p>
        <div className="border-t border-line px-1 py-2 lg:hidden">
          <LanguageSwitch setLocale={preferences.setLocale} />
        </div>
        <form action={preferences.setSingleKeys} className="grid border-t border-line pt-2">
          <Button
            type="submit"
            name="keys"
            value={singleKeys ? "off" : "on"}
            variant="quiet"
            size="sm"
            className="justify-start max-lg:hidden"
          >
            {singleKeys ? t("singleKeysOff") : t("singleKeysOn")}
          </Button>
        </form>
        <div className="grid">
          <ButtonLink href="/account" variant="quiet" size="sm" className="justify-start">
            {t("account")}
          </ButtonLink>
          <ButtonLink href="/rules" variant="quiet" size="sm" className="justify-start">
            {t("rules")}
          </ButtonLink>
          <SignOutButton />
        </div>
      </div>
    </>
  );
}
