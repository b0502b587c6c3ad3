import type { Scoped } from "@/lib/access/scope";
import { recordConsultation } from "@/lib/access/store";
import { laidOut, maskNumbers } from "@/lib/declarations/message-text";
import { wireMessagesOf } from "@/lib/declarations/store";

export type MessageView = { id: string; at: Date; direction: string; status?: number; text: string };

/** What went over the wire, the oldest first, identity numbers masked; recorded as consulted with that purpose. */
export async function readMessages(tx: Scoped, declarationId: string): Promise<MessageView[]> {
  await recordConsultation(tx, { screen: "messages", purpose: "read-messages", detail: { declarationId } });
  const rows = await wireMessagesOf(tx, declarationId);
  return rows.map(({ id, at, direction, status, text }) => ({
    id: String(id),
    at,
    direction,
    status: status ?? undefined,
    text: maskNumbers(laidOut(text)),
  }));
}
