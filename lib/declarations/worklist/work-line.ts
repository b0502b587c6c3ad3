import { z } from "zod";
import { contentSchema } from "@/lib/dimona/content";
import { isOursLate, latenessOf } from "@/lib/dimona/lateness";
import { isState, type State } from "@/lib/dimona/lifecycle";
import { type Outcome, outcomeOf } from "@/lib/dimona/outcome";
import { nameAt, type namedPerson } from "@/lib/people/name-at";
import type { Prisma } from "@/prisma/generated/client";

/** A label as the RSZ sent it. */
export type SentAnomaly = { errorId: string; labelNl: string; labelFr: string };

/** A declaration as a line of a list. */
export type WorkLine = {
  id: string;
  outcome: Outcome;
  state: State;
  kind: string;
  /** Absent for a draft, and for a change of a period that we do not hold. */
  workerType?: string;
  worker?: string;
  /** Whose consultation is recorded; absent while nobody is chosen. */
  personId?: string;
  employer: string;
  employerId: string;
  declarationNumber?: string;
  deadlineAt?: Date;
  plannedAt?: Date;
  submittedAt?: Date;
  /** By our own measure: submitted or received after the last moment. */
  late: boolean;
  changedAt: Date;
  anomalies: SentAnomaly[];
  /** Why it is stuck, as the last event said. */
  why?: string;
  /** In doubt, and taken up by itself. */
  watched: boolean;
};

const anomaliesSchema = z.array(z.object({ errorId: z.string(), labelNl: z.string(), labelFr: z.string() }));
const whySchema = z.object({ why: z.string() });

export type ListedRow = Prisma.DeclarationGetPayload<{
  include: {
    employer: { select: { id: true; name: true } };
    person: typeof namedPerson;
    notifications: { select: { anomalies: true; result: true } };
    events: { select: { event: true; at: true; detail: true } };
  };
}>;

const instantsOf = ({ kind, deadlineAt, submittedAt, receivedAt }: ListedRow) => ({
  kind,
  ...(deadlineAt && { deadlineAt }),
  ...(submittedAt && { submittedAt }),
  ...(receivedAt && { receivedAt }),
});

/** A stored row as a line. `typeOfPeriod` gives the worker type of a period that the row changes. */
export function toWorkLine(row: ListedRow, typeOfPeriod: ReadonlyMap<string, string>): WorkLine {
  if (!isState(row.state)) throw new Error(`unknown state ${row.state}`);
  const person = row.person && nameAt(row.person, row.employerId);
  const ownType = contentSchema.safeParse(row.content).data?.workerType;
  return {
    id: row.id,
    outcome: outcomeOf(row.state, row.result),
    state: row.state,
    kind: row.kind,
    workerType: ownType ?? typeOfPeriod.get(row.periodNumber ?? ""),
    worker: person ? `${person.firstName} ${person.lastName}`.trim() : undefined,
    personId: person?.id,
    employer: row.employer.name,
    employerId: row.employer.id,
    declarationNumber: row.declarationNumber ?? undefined,
    deadlineAt: row.deadlineAt ?? undefined,
    plannedAt: row.plannedAt ?? undefined,
    submittedAt: row.submittedAt ?? undefined,
    late: isOursLate(latenessOf(instantsOf(row))),
    changedAt: row.changedAt,
    anomalies: anomaliesSchema.safeParse(row.notifications[0]?.anomalies).data ?? [],
    why: whySchema.safeParse(row.events[0]?.detail).data?.why,
    watched: row.state === "stuck" && row.nextAttemptAt !== null,
  };
}
