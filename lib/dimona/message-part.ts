import { FIELD_NAMES, type FieldName, type IdentityData } from "@/lib/dimona/declaration";
import { IDENTITY_PARTS } from "@/lib/dimona/identity-parts";

/** What of a declaration has a place in its message. */
export type MessagePart = FieldName | "employer" | "worker" | `identity.${keyof IdentityData}`;

/** All of them, in the order of a form. */
export const MESSAGE_PARTS: readonly MessagePart[] = [
  "employer",
  "worker",
  ...IDENTITY_PARTS.map(({ name }): MessagePart => `identity.${name}`),
  ...FIELD_NAMES,
];

/** Part → the path of its key in the JSON, with dots: `dimonaIn.startingDate`. */
export type MessagePlaces = Partial<Record<MessagePart, string>>;
