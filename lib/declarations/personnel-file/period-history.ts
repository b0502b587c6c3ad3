import type { Scoped } from "@/lib/access/scope";
import { contentOf, type NoticeView, toNotice } from "@/lib/declarations/declaration-view";
import { declarationsOfPeriod } from "@/lib/declarations/store";
import type { Content } from "@/lib/dimona/declaration";
import { observationsOf } from "@/lib/register/store";

/** One line of what happened to a period: what was sent, that it arrived, what came back, what was seen. */
export type PeriodEvent = { at: Date; id: string } & (
  | { what: "declared"; declarationId: string; kind: string; who: string; lateReason?: string; content?: Content }
  | { what: "received"; declarationId: string }
  | { what: "answer"; declarationId: string; kind: string; notice: NoticeView; afterMs?: number }
  | { what: "observed" }
);

type Row = Awaited<ReturnType<typeof declarationsOfPeriod>>[number];

/** All that is known to have happened to a period, newest first. */
export async function periodHistory(tx: Scoped, number: string): Promise<PeriodEvent[]> {
  const declarations = await declarationsOfPeriod(tx, number);
  const observations = await observationsOf(tx, number);
  const observed = observations.map(({ id, at }): PeriodEvent => ({ id: `o${id}`, at, what: "observed" }));
  return [...declarations.flatMap(eventsOf), ...observed].sort((one, other) => other.at.getTime() - one.at.getTime());
}

/** Newest first: what happens in one instant stays in this order. */
function eventsOf(row: Row): PeriodEvent[] {
  const { id: declarationId, kind, receivedAt, submittedAt } = row;
  const answers = row.notifications.map(toNotice).map(
    (notice): PeriodEvent => ({
      id: `n${notice.id}`,
      at: notice.receivedAt,
      what: "answer",
      declarationId,
      kind,
      notice,
      ...(receivedAt && { afterMs: notice.receivedAt.getTime() - receivedAt.getTime() }),
    }),
  );
  const received: PeriodEvent[] = receivedAt
    ? [{ id: `r${declarationId}`, at: receivedAt, what: "received", declarationId }]
    : [];
  const declared = { id: `d${declarationId}`, at: submittedAt ?? row.createdAt, declarationId, kind };
  return [
    ...answers,
    ...received,
    {
      ...declared,
      what: "declared",
      who: row.createdBy.name,
      ...(row.lateReason && { lateReason: row.lateReason }),
      content: contentOf(row.content),
    },
  ];
}
