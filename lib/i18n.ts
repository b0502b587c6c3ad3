import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { LOCALE_COOKIE, type Locale, pickLocale } from "@/lib/preferences";

const readers: Record<Locale, () => Promise<{ default: Record<string, unknown> }>> = {
  nl: () => import("@/messages/nl.json"),
  fr: () => import("@/messages/fr.json"),
  de: () => import("@/messages/de.json"),
  en: () => import("@/messages/en.json"),
};

/** The language of a request never stands in the address: it comes from the cookie, else from what the browser prefers. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = pickLocale(chosen, (await headers()).get("accept-language"));
  return { locale, messages: (await readers[locale]()).default, timeZone: "Europe/Brussels" };
});
