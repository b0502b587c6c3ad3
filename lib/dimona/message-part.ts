import type { FieldName, IdentityData } from "@/lib/dimona/declaration";

/** What of a declaration has a place in its message. */
export type MessagePart = FieldName | "employer" | "worker" | `identity.${keyof IdentityData}`;

/** Part → the path of its key in the JSON, with dots: `dimonaIn.startingDate`. */
export type MessagePlaces = Partial<Record<MessagePart, string>>;
