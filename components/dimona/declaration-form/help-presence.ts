import { type FieldKey, partOf } from "@/components/dimona/declaration-form/field-key";
import { type Content, type EmployerKind, FIELD_NAMES } from "@/lib/dimona/declaration";
import { IDENTITY_PARTS } from "@/lib/dimona/identity-parts";
import { MESSAGE_PARTS, type MessagePart } from "@/lib/dimona/message-part";
import type { Period } from "@/lib/dimona/period";
import { presenceOf } from "@/lib/dimona/presence";
import type { Presence } from "@/lib/dimona/worker-type";

/** The declaration that help is asked for. */
export type HelpAbout = { content: Content; employerKind?: EmployerKind; period?: Period };

/** The part of the message that a place is about; the name of a new worker is told of as the name it is. */
export function messagePartOf(place: FieldKey): MessagePart | undefined {
  const part = partOf(place);
  const key = part ? `identity.${part}` : place;
  return MESSAGE_PARTS.find((it) => it === key);
}

/** Whether the field must be given in this very declaration. */
export function presenceAt(place: FieldKey, { content, employerKind, period }: HelpAbout): Presence {
  const field = FIELD_NAMES.find((it) => it === place);
  if (field) return presenceOf(field, content, { employerKind, period });
  const part = partOf(place);
  return part === undefined || IDENTITY_PARTS.some((it) => it.name === part && it.required) ? "required" : "optional";
}
