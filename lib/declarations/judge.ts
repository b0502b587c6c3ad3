import type { Scoped } from "@/lib/access/scope";
import { contextFor } from "@/lib/declarations/context";
import type { ContextSource } from "@/lib/declarations/several/context-source";
import { findUnsettledIn } from "@/lib/declarations/store";
import { asIfAccepted } from "@/lib/dimona/as-if-accepted";
import { check } from "@/lib/dimona/check";
import { toContent } from "@/lib/dimona/content";
import type { Context } from "@/lib/dimona/context";
import { type Deadline, deadline } from "@/lib/dimona/deadline";
import type { Content, WorkerIdentity } from "@/lib/dimona/declaration";
import { declaringNumber } from "@/lib/dimona/declaring-number";
import { canEncode } from "@/lib/dimona/encodable";
import type { Finding } from "@/lib/dimona/finding";
import { asIfCancelled } from "@/lib/dimona/way-out";

/**
 * `at`: the moment at which it would be sent. `cancels`: the period that is cancelled before it. `source`: what was read of
 * this pair for many at once, since the pair was locked.
 */
export type Question = {
  employerId: string;
  personId: string | undefined;
  worker: WorkerIdentity | undefined;
  content: Content;
  at: Date;
  cancels?: string | undefined;
  source?: ContextSource | undefined;
};

/** What our check says of a declaration that would be sent at that moment, with the register of now. */
export type Judgement = {
  context: Context;
  findings: Finding[];
  /** A message can be made of it: what cannot be encoded cannot be sent anyway. */
  sendable: boolean;
  /** Its last moment, and whether that has passed by then. */
  limit: Deadline | undefined;
  late: boolean;
  /** The unsettled IN that it waits for. */
  awaitedId: string | undefined;
};

/** Judges a declaration; who needs nothing to change meanwhile locks the pair first. */
export async function judge(tx: Scoped, question: Question): Promise<Judgement> {
  const { employerId, personId, worker, content, at, cancels, source } = question;
  const asStored =
    source?.contextFor(employerId, personId, worker, at) ?? (await contextFor(tx, employerId, personId, worker, at));
  const awaited = await unsettledIn(tx, employerId, personId, content);
  const context = cancels ? asIfCancelled(asStored, cancels) : (awaited?.judge(asStored) ?? asStored);
  const limit = deadline(content, context);
  return {
    context,
    findings: check(content, context),
    sendable: isSendable(content, asStored),
    limit,
    late: limit !== undefined && at > limit.at,
    awaitedId: awaited?.id,
  };
}

const isSendable = (content: Content, { employer, worker }: Context): boolean =>
  canEncode({ content, employer: declaringNumber(employer), worker: worker ?? {} }).ok;

/** What is declared about the period of an IN that is not settled yet waits for it, and is judged as if it were accepted. */
async function unsettledIn(
  tx: Scoped,
  employerId: string,
  personId: string | undefined,
  { kind, periodNumber }: Content,
) {
  if (kind === "IN" || !periodNumber || !personId) return undefined;
  const found = await findUnsettledIn(tx, employerId, personId, periodNumber);
  if (!found) return undefined;
  return { id: found.id, judge: (context: Context) => asIfAccepted(context, periodNumber, toContent(found.content)) };
}

/** The last moment as it was understood: its instant, its ground and the clock that was meant. */
export const limitOf = ({ limit }: Pick<Judgement, "limit">) =>
  limit && { limit: { ...limit, at: limit.at.toISOString() } };

/** What our check said, by the RSZ's anomaly or by our rule's name: for events. */
export const namesOf = (findings: readonly Finding[]): string[] => findings.map(({ rule, anomaly }) => anomaly ?? rule);

/** The number it is declared under, by which declarations of one worker wait for each other. */
function numberOf({ employer }: Context): string | null {
  const { nssoNumber, enterpriseNumber } = declaringNumber(employer);
  return nssoNumber ?? enterpriseNumber ?? null;
}

/** What the judgement leaves on the row. */
export const judgedColumns = ({ context, limit }: Judgement) => ({
  employerNumber: numberOf(context),
  deadlineAt: limit?.at ?? null,
  deadlineGround: limit?.ground ?? null,
});
