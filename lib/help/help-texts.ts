import type { Domain } from "@/lib/help/domain";
import type { Owner } from "@/lib/help/topic";
import type { Locale } from "@/lib/preferences";

type Told = { meaning: string; when: string; how: string };

/** All that is written of help in one language. */
export type HelpTexts = {
  topics: Readonly<Record<string, Told | undefined>>;
  owners: Readonly<Record<Owner, string>>;
  domain: Readonly<Record<Domain["is"], string>>;
  /** What values without a title of the table are called. */
  values: Readonly<Record<string, string | undefined>>;
};

const readers: Record<Locale, () => Promise<{ default: HelpTexts }>> = {
  nl: () => import("@/messages/help/nl.json"),
  fr: () => import("@/messages/help/fr.json"),
  de: () => import("@/messages/help/de.json"),
  en: () => import("@/messages/help/en.json"),
};

/** Read from a file of its own when asked: nothing of it is in a page, in the messages or in the bundle. */
export const helpTexts = async (locale: Locale): Promise<HelpTexts> => (await readers[locale]()).default;
