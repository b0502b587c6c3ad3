import { z } from "zod";
import type { Scoped } from "@/lib/access/scope";
import { recordConsultation } from "@/lib/access/store";
import { now } from "@/lib/clock";
import { contentOf, type DeclarationView, groundOf, toEvent, toNotice } from "@/lib/declarations/declaration-view";
import { actorNames, findDeclarationPage } from "@/lib/declarations/store";
import { type Lateness, latenessOf } from "@/lib/dimona/lateness";
import { isState } from "@/lib/dimona/lifecycle";
import { env } from "@/lib/env";
import { nameAt } from "@/lib/people/name-at";
import { findPeriod, relationOfPeriod } from "@/lib/register/store";

type Row = NonNullable<Awaited<ReturnType<typeof findDeclarationPage>>>;

/** One declaration for `screen`, recorded as consulted; undefined when unknown or out of reach. */
export async function readDeclaration(tx: Scoped, id: string, screen: string): Promise<DeclarationView | undefined> {
  const row = z.uuid().safeParse(id).success ? await findDeclarationPage(tx, id) : null;
  if (!row) return undefined;
  await recordConsultation(tx, {
    screen,
    purpose: "look",
    employerId: row.employerId,
    ...(row.personId && { personId: row.personId }),
    detail: { declarationId: id },
  });
  const names = await actorNames(
    tx,
    row.events.map((it) => it.userId),
  );
  return { ...plain(row), events: row.events.map((it) => toEvent(it, names)), period: await periodOf(tx, row) };
}

/** The period that it changes, or that it made. */
async function periodOf(tx: Scoped, row: Row): Promise<DeclarationView["period"]> {
  const number = row.periodNumber ?? row.declarationNumber;
  const held = number ? await findPeriod(tx, number) : undefined;
  const relationId = number && held && (await relationOfPeriod(tx, number));
  return held && relationId ? { period: held.period, relationId } : undefined;
}

function latenessOfRow({ kind, deadlineAt, submittedAt, receivedAt, notifications }: Row): Lateness {
  const verdict = notifications.map(toNotice).find((it) => it.final);
  return latenessOf({
    kind,
    ...(deadlineAt && { deadlineAt }),
    ...(submittedAt && { submittedAt }),
    ...(receivedAt && { receivedAt }),
    ...(verdict && { verdict: { ...verdict, anomalies: verdict.anomalies.map((it) => it.errorId) } }),
  });
}

function plain(row: Row): Omit<DeclarationView, "events" | "period"> {
  if (!isState(row.state)) throw new Error(`unknown state ${row.state}`);
  const name = row.person && nameAt(row.person, row.employerId);
  return {
    id: row.id,
    version: row.version,
    readAt: now(),
    kind: row.kind,
    state: row.state,
    result: row.result ?? undefined,
    content: contentOf(row.content),
    employer: { id: row.employer.id, name: row.employer.name },
    mandateReviewAt: row.employer.mandateReviewAt ?? undefined,
    employerNumber: row.employerNumber ?? undefined,
    worker: name ? `${name.firstName} ${name.lastName}`.trim() : undefined,
    declarationNumber: row.declarationNumber ?? undefined,
    periodNumber: row.periodNumber ?? undefined,
    sendAnywayReason: row.sendAnywayReason ?? undefined,
    lateReason: row.lateReason ?? undefined,
    lateness: row.submittedAt ? latenessOfRow(row) : undefined,
    attempts: row.attempts,
    doubts: row.doubts,
    ...(row.state === "stuck" &&
      row.nextAttemptAt && { watched: env().RSZ_API_VERSION === "v1" ? "repeat" : "search" }),
    deadlineAt: row.deadlineAt ?? undefined,
    deadlineGround: groundOf(row.deadlineGround),
    createdBy: row.createdBy.name,
    plannedAt: row.plannedAt ?? undefined,
    restsUntilAt: row.restsUntilAt ?? undefined,
    submittedAt: row.submittedAt ?? undefined,
    changedAt: row.changedAt,
    receivedAt: row.receivedAt ?? undefined,
    settledAt: row.settledAt ?? undefined,
    handledAt: row.handledAt ?? undefined,
    notices: row.notifications.map(toNotice),
    ancestor: row.ancestor ?? undefined,
    pausedBatchId: row.batchRow?.batch.pausedAt ? row.batchRow.batch.id : undefined,
    follows: row.follows ?? undefined,
    followers: row.followers,
    descendants: row.descendants,
  };
}
