import type { Content, WorkerIdentity } from "@/lib/dimona/declaration";

/**
 * All that goes to the RSZ in one declaration. The employer's numbers are those to be sent: which of the two counts
 * (a local authority has its enterprise number win) is decided by who builds the message. Digits only.
 */
export type Message = {
  content: Content;
  employer: { nssoNumber?: string; enterpriseNumber?: string };
  worker: WorkerIdentity;
};
