import { createHash } from "node:crypto";
import { z } from "zod";
import type { Scope, Scoped } from "@/lib/access/scope";
import { recordConsultations } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { contentOf, toEvent } from "@/lib/declarations/declaration-view";
import { env } from "@/lib/env";
import type { Evidence } from "@/lib/outage/evidence/evidence";
import { evidenceOf } from "@/lib/outage/evidence/evidence-of";
import type { RawDeclaration, RawEvidence } from "@/lib/outage/evidence/raw-evidence";
import {
  type EvidenceRow,
  failedCallsFor,
  findForEvidence,
  listTouched,
  openedWords,
} from "@/lib/outage/evidence/store";
import { softwareVersion } from "@/lib/outage/software-version";
import { type FailedCall, findOutage, outagesBetween } from "@/lib/outage/store";
import { maskedNumbers } from "@/lib/people/identifiers/store";
import { nameAt } from "@/lib/people/name-at";

export type Asked = { id: string; asOf: Date; language: string; employerId?: string };

const isId = (text: string | undefined): boolean => z.uuid().safeParse(text).success;

/** Long for thousands of messages that are opened one by one. */
const patience = { timeout: 60_000 };

/** The pack of one declaration; undefined when unknown, out of reach or never submitted. Recorded as consulted. */
export const readDeclarationEvidence = (scope: Scope, asked: Asked): Promise<Evidence | undefined> =>
  withScope(
    scope,
    async (tx) => {
      const row = isId(asked.id) ? await findForEvidence(tx, asked.id) : null;
      if (!row) return undefined;
      await consulted(tx, [row], { declarationId: row.id }, row.employerId);
      const outages = await outagesBetween(tx, row.submittedAt ?? row.createdAt, row.settledAt ?? asked.asOf);
      return evidenceOf(await rawOf(tx, asked, { about: "declaration", outages, total: 1, rows: [row] }));
    },
    patience,
  );

/** The pack of all that an outage touched within reach, or of one employer; undefined when the outage is unknown or nothing was touched. */
export const readOutageEvidence = (scope: Scope, asked: Asked): Promise<Evidence | undefined> =>
  withScope(
    scope,
    async (tx) => {
      const { id, asOf, employerId } = asked;
      const outage = isId(id) && (!employerId || isId(employerId)) ? await findOutage(tx, id, asOf) : undefined;
      if (!outage) return undefined;
      const { total, rows } = await listTouched(tx, outage, employerId);
      if (total === 0) return undefined;
      await consulted(tx, rows, { outageId: id }, employerId);
      return evidenceOf(await rawOf(tx, asked, { about: "outage", outages: [outage], total, rows }));
    },
    patience,
  );

/** One row for each worker whose attempts are handed out. */
const consulted = (tx: Scoped, rows: readonly EvidenceRow[], detail: object, employerId?: string) =>
  recordConsultations(
    tx,
    { screen: "evidence", purpose: "evidence", detail: { ...detail }, ...(employerId && { employerId }) },
    rows.flatMap(({ personId }) => personId ?? []),
  );

type Found = Pick<RawEvidence, "about" | "outages" | "total"> & { rows: readonly EvidenceRow[] };

async function rawOf(tx: Scoped, { asOf, language }: Asked, { rows, ...found }: Found): Promise<RawEvidence> {
  const failed = await failedCallsFor(
    tx,
    rows.map(({ id }) => id),
  );
  const numbers = await maskedNumbers(
    tx,
    rows.flatMap(({ personId }) => personId ?? []),
  );
  return {
    ...found,
    asOf,
    language,
    madeBy: tx.scope.kind === "user" ? tx.scope.user.name : tx.scope.purpose,
    software: softwareVersion(),
    environment: env().RSZ_ENVIRONMENT,
    declarations: rows.map((row) => toRaw(tx, row, failed, numbers)),
  };
}

/** The client's calls carry the JSON of the message, byte for byte what is kept. */
const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

function toRaw(
  tx: Scoped,
  row: EvidenceRow,
  failed: readonly FailedCall[],
  numbers: ReadonlyMap<string, string>,
): RawDeclaration {
  const content = contentOf(row.content);
  const name = row.person && nameAt(row.person, row.employerId);
  return {
    id: row.id,
    kind: row.kind,
    workerType: content?.workerType ?? null,
    employer: { name: row.employer.name, number: row.employerNumber },
    worker: {
      name: name ? `${name.firstName} ${name.lastName}`.trim() : "",
      maskedNumber: numbers.get(row.personId ?? "") ?? null,
    },
    startDate: content?.startDate ?? null,
    endDate: content?.endDate ?? null,
    periodNumber: row.periodNumber,
    submittedAt: row.submittedAt,
    deadlineAt: row.deadlineAt,
    events: row.events.map((it) => {
      const { why, number, result, errorIds, problems } = toEvent(it, new Map()).detail;
      const { at, event, fromState: from, toState: to } = it;
      return { at, event, from, to, byPerson: it.userId !== null, why, number, result, errorIds, problems };
    }),
    messages: row.wireMessages.map((message) => {
      const words = openedWords(tx, message);
      // An answer is kept with its Location before it: only of a request is the text what went over the wire.
      const isRequest = message.direction === "request";
      return {
        at: message.at,
        direction: message.direction,
        status: message.status,
        sha256: isRequest ? sha256(words) : null,
      };
    }),
    failedCalls: failed.filter(({ declarationId }) => declarationId === row.id),
  };
}
