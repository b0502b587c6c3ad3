import { reachSql } from "@/lib/access/reach-sql";
import { type Scoped, userIdOf } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { sealWords } from "@/lib/declarations/seal-words";
import type { WireExchange } from "@/lib/declarations/store";
import { advance, type LifecycleEvent, type State } from "@/lib/dimona/lifecycle";
import { CHANGES } from "@/lib/live/announce";
import { log } from "@/lib/log";
import type { Prisma } from "@/prisma/generated/client";

/**
 * One of many that move at once. `detail` as for `transition`; `change`: what the `set` of `moveAll` reads as `v.change`;
 * `words`: what went over the wire with it.
 */
export type Move = {
  id: string;
  leaseToken: string;
  state: State;
  event: LifecycleEvent;
  detail?: object;
  change?: object;
  words?: Pick<WireExchange, "direction" | "status" | "text">;
};

/**
 * `transition` for any number that a hand holds, in one statement: each row with its event, its announcement and its words,
 * or, where the row has moved on or its lease is lost, none of them. `set` changes further columns of `d`. The ids of what moved.
 */
export async function moveAll(tx: Scoped, moves: readonly Move[], set: Prisma.Sql): Promise<Set<string>> {
  if (moves.length === 0) return new Set();
  const at = now();
  const rows = moves.map((it) => ({
    ...{ id: it.id, token: it.leaseToken, event: it.event, detail: it.detail ?? {}, change: it.change },
    ...{ from: it.state, to: advance(it.state, it.event) },
    ...(it.words && { ...it.words, sealed: sealWords(it.words.text), text: undefined }),
  }));
  const moved = await tx.db.$queryRaw<{ id: string }[]>`
    WITH moved AS (
      UPDATE declaration d SET state = v.to, version = d.version + 1, changed_at = ${at}, ${set}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS v (id uuid, token uuid, "from" text, "to" text, event text, detail jsonb, change jsonb, direction text,
          status int, sealed text)
      WHERE d.id = v.id AND d.state = v.from AND d.lease_token = v.token AND ${reachSql(tx.scope, "d.employer_id")}
      RETURNING d.id, d.employer_id, d.result, v.event, v.from, v.to, v.detail, v.direction, v.status, v.sealed),
    told AS (
      INSERT INTO declaration_event (declaration_id, at, user_id, event, from_state, to_state, detail)
      SELECT m.id, ${at}, ${userIdOf(tx.scope)}::uuid, m.event, m.from, m.to, m.detail FROM moved m),
    kept AS (
      INSERT INTO wire_message (declaration_id, at, direction, status, sealed)
      SELECT m.id, ${at}, m.direction, m.status, decode(m.sealed, 'base64') FROM moved m WHERE m.sealed IS NOT NULL)
    SELECT m.id, pg_notify(${CHANGES}, json_build_object('declarationId', m.id, 'employerId', m.employer_id, 'stand',
      json_build_object('state', m.to, 'result', m.result, 'at', ${at.toISOString()}::text))::text)::text
    FROM moved m`;
  const ids = new Set(moved.map(({ id }) => id));
  for (const { id, token, event, from, to } of rows)
    if (ids.has(id)) log.info({ declaration: id, attempt: token, event, from, to }, "a declaration moves");
  return ids;
}
