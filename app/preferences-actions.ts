"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { action } from "@/lib/access/action";
import { setLanguage } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { isLocale, isTheme, KEYS_COOKIE, LOCALE_COOKIE, LOCALES, THEME_COOKIE } from "@/lib/preferences";

const yearInSeconds = 31_536_000;

/** Keeps a preference on this device. Nothing else: it is done on the login page too, by nobody in particular. */
async function remember(name: string, value: string): Promise<void> {
  (await cookies()).set(name, value, { path: "/", sameSite: "lax", maxAge: yearInSeconds, httpOnly: true });
}

/** Keeps the language in the account; refused as `signed-out` on the login page, where there is none. */
const keepLanguage = action
  .metadata({ name: "preferences.language", needs: "look" })
  .inputSchema(z.enum(LOCALES))
  .action(async ({ parsedInput, ctx }) => {
    await withScope(ctx.scope, (tx) => setLanguage(tx, parsedInput));
  });

/** Sets the language from the field `locale`, also in the account of who is signed in. Next renders the same page and query again; what was typed stays. */
export async function setLocale(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (!isLocale(locale)) return;
  await remember(LOCALE_COOKIE, locale);
  const { serverError } = await keepLanguage(locale);
  if (serverError === "failed") throw new Error("the language was not kept");
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
