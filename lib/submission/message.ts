import type { Scoped } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { toContent } from "@/lib/dimona/content";
import { declaringNumber } from "@/lib/dimona/declaring-number";
import { employerFacts } from "@/lib/employers/store";
import { workerIdentity } from "@/lib/people/store";
import type { Message } from "@/lib/rsz/message";
import { type Claimed, loadForSending } from "@/lib/submission/store";

/** All that is sent for a claimed declaration; undefined when the lease is lost or its employer is gone. */
export async function messageOf(tx: Scoped, claimed: Claimed): Promise<Message | undefined> {
  const row = await loadForSending(tx, claimed);
  const facts = row && (await employerFacts(tx, claimed.employerId, dayOf(now())));
  if (!row || !facts) return undefined;
  const worker = await workerIdentity(tx, claimed.personId);
  return { content: toContent(row.content), employer: declaringNumber(facts), worker };
}
