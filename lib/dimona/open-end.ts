/** The end date by which an UPDATE takes an end away (glossary, zone 00911). */
export const OPEN_END = "9999-12-31";
