import type { Scoped } from "@/lib/access/scope";
import { recordConsultation } from "@/lib/access/store";
import { wireMessagesOf } from "@/lib/declarations/store";
import { maskInsz } from "@/lib/people/mask-insz";

/** Eleven digits that are no part of a longer number: a Dimona number has twelve. */
const insz = /(?<!\d)\d{11}(?!\d)/g;

export type MessageView = { id: string; at: Date; direction: string; status?: number; text: string };

/** JSON on several lines, after the headers that may stand before it. */
function laidOut(text: string): string {
  const start = text.search(/[{[]/);
  if (start < 0) return text;
  try {
    return text.slice(0, start) + JSON.stringify(JSON.parse(text.slice(start)), null, 2);
  } catch {
    return text;
  }
}

/** What went over the wire, the oldest first, identity numbers masked; recorded as consulted with that purpose. */
export async function readMessages(tx: Scoped, declarationId: string): Promise<MessageView[]> {
  await recordConsultation(tx, { screen: "messages", purpose: "read-messages", detail: { declarationId } });
  const rows = await wireMessagesOf(tx, declarationId);
  return rows.map(({ id, at, direction, status, text }) => ({
    id: String(id),
    at,
    direction,
    status: status ?? undefined,
    text: laidOut(text).replace(insz, maskInsz),
  }));
}
