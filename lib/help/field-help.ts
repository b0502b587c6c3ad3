import type { MessagePart } from "@/lib/dimona/message-part";

/** An anomaly that a field can have, in the RSZ's own words. */
export type HelpAnomaly = { errorId: string; text: string; lang: "nl" | "fr"; blocking: boolean };

/** What is told of one field in one language. All texts are whole sentences or lists, ready to be shown. */
export type FieldHelp = {
  part: MessagePart;
  title: string;
  /** The glossary's own title, Dutch. */
  officialTitle: string;
  meaning: string;
  /** When it must or must not be given, as a rule. */
  when: string;
  /** How it is filled in here. */
  how: string;
  /** What may stand in it, computed from the table of fields. */
  domain: string;
  /** The values of a list, with their names. */
  values: { value: string; title: string }[];
  example?: string;
  anomalies: HelpAnomaly[];
  source: { version: string; zones: string[]; elements: string[]; blocks: string[] };
};
