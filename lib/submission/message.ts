import type { Scoped } from "@/lib/access/scope";
import { toContent } from "@/lib/dimona/content";
import { workerIdentity } from "@/lib/people/store";
import type { Message } from "@/lib/rsz/message";
import { type Claimed, loadForSending } from "@/lib/submission/store";

/** An enterprise number has ten digits and begins with 0 or 1; RSZ numbers, provisional ones too, never do. */
const isEnterpriseNumber = (number: string): boolean => /^[01]\d{9}$/.test(number);

/** The number that stood on the declaration when it was submitted, whatever became of the employer's numbers since. */
function employerOf(number: string | null): Message["employer"] {
  if (!number) return {};
  return isEnterpriseNumber(number) ? { enterpriseNumber: number } : { nssoNumber: number };
}

/** All that is sent for a claimed declaration; undefined when the lease is lost. */
export async function messageOf(tx: Scoped, claimed: Claimed): Promise<Message | undefined> {
  const row = await loadForSending(tx, claimed);
  if (!row) return undefined;
  const worker = await workerIdentity(tx, claimed.personId);
  return { content: toContent(row.content), employer: employerOf(row.employerNumber), worker };
}
