"use client";

import { useLocale } from "next-intl";
import { isLocale, type Locale } from "@/lib/preferences";

/** The language of the page, as the texts of the law are keyed. */
export function usePortalLocale(): Locale {
  const locale = useLocale();
  return isLocale(locale) ? locale : "nl";
}
