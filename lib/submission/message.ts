import type { Scoped } from "@/lib/access/scope";
import { workerIdentity } from "@/lib/people/store";
import type { Message } from "@/lib/rsz/message";
import { composeMessage } from "@/lib/submission/compose-message";
import { type Claimed, loadForSending } from "@/lib/submission/store";

/** All that is sent for a claimed declaration; undefined when the lease is lost. */
export async function messageOf(tx: Scoped, claimed: Claimed): Promise<Message | undefined> {
  const row = (await loadForSending(tx, [claimed])).get(claimed.id);
  if (!row) return undefined;
  return composeMessage({ ...row, worker: await workerIdentity(tx, claimed.personId) });
}
