import type { Scoped } from "@/lib/access/scope";
import { announceLine } from "@/lib/live/announce";
import { closeOutage, openOutage } from "@/lib/outage/store";
import type { Circuit } from "@/lib/submission/circuit";
import { type Line, resume } from "@/lib/submission/queue/store";

const isSlow = ({ slowUntilAt }: Circuit, now: Date): boolean => slowUntilAt !== null && slowUntilAt > now;

/**
 * Writes down when the line turns, in the transaction that turns it, and tells every open page: an outage begins or ends,
 * or the RSZ asks for a slower pace. `at` is the portal's instant; the line's own are the database's.
 */
export async function noteTurn(tx: Scoped, before: Line, after: Circuit, at: Date): Promise<void> {
  const wasDown = before.circuit.phase !== "closed";
  const isDown = after.phase !== "closed";
  const failingForMs = before.now.getTime() - (after.failingSinceAt ?? before.now).getTime();
  if (!wasDown && isDown) await openOutage(tx, { startedAt: new Date(at.getTime() - failingForMs), openedAt: at });
  if (wasDown && !isDown) {
    await closeOutage(tx, at);
    await resume(tx);
  }
  if (wasDown !== isDown || isSlow(before.circuit, before.now) !== isSlow(after, before.now)) await announceLine(tx);
}
