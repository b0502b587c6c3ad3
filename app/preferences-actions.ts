"use server";

import { cookies } from "next/headers";
import { currentScope } from "@/lib/access/current";
import { setLanguage } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { isLocale, isTheme, KEYS_COOKIE, LOCALE_COOKIE, THEME_COOKIE } from "@/lib/preferences";

const yearInSeconds = 31_536_000;

/** Keeps a preference on this device. */
async function remember(name: string, value: string): Promise<void> {
  (await cookies()).set(name, value, { path: "/", sameSite: "lax", maxAge: yearInSeconds, httpOnly: true });
}

/** Sets the language from the field `locale`, also in the account of who is signed in. Next renders the same page and query again; what was typed stays. */
export async function setLocale(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (!isLocale(locale)) return;
  await remember(LOCALE_COOKIE, locale);
  const scope = await currentScope();
  if (scope) await withScope(scope, (tx) => setLanguage(tx, scope.user.id, locale));
}

/** Sets the theme from the field `theme`. */
export async function setTheme(form: FormData): Promise<void> {
  const theme = form.get("theme");
  if (isTheme(theme)) await remember(THEME_COOKIE, theme);
}

/** Turns single-letter shortcuts on or off from the field `keys` (WCAG 2.1.4). */
export async function setSingleKeys(form: FormData): Promise<void> {
  await remember(KEYS_COOKIE, form.get("keys") === "off" ? "off" : "on");
}
