import type { MessagePart } from "@/lib/dimona/message-part";

/** Keys of the messages under `declare` that name what the table of fields does not. */
type TitleKey = "employer" | "worker" | Extract<MessagePart, `identity.${string}`>;

const isTitleKey = (part: MessagePart): part is TitleKey =>
  part === "employer" || part === "worker" || part.startsWith("identity.");

/** What the form calls employer, worker and identity data; empty for the fields, which the table names. */
export const partTitle = (part: MessagePart, t: (key: TitleKey) => string): string => (isTitleKey(part) ? t(part) : "");
