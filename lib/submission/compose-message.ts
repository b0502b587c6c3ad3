import { toContent } from "@/lib/dimona/content";
import type { WorkerIdentity } from "@/lib/dimona/declaration";
import type { Message } from "@/lib/rsz/message";

/** An enterprise number has ten digits and begins with 0 or 1; RSZ numbers, provisional ones too, never do. */
const isEnterpriseNumber = (number: string): boolean => /^[01]\d{9}$/.test(number);

/** The number that stood on the declaration when it was submitted, whatever became of the employer's numbers since. */
function employerOf(number: string | null): Message["employer"] {
  if (!number) return {};
  return isEnterpriseNumber(number) ? { enterpriseNumber: number } : { nssoNumber: number };
}

type Parts = { content: unknown; employerNumber: string | null; worker: WorkerIdentity };

/** The message of a declaration: the one that is sent and the one that is previewed are made here. */
export const composeMessage = ({ content, employerNumber, worker }: Parts): Message => ({
  content: toContent(content),
  employer: employerOf(employerNumber),
  worker,
});
