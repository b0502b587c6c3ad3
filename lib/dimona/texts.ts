/** One short text in the four languages of the portal. */
export type Texts = Record<"nl" | "fr" | "de" | "en", string>;
