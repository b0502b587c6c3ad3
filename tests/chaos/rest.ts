import { setTimeout as wait } from "node:timers/promises";
import { systemScope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { decide } from "@/lib/declarations/decide";
import { wireMessagesOf } from "@/lib/declarations/store";
import type { Officers } from "@/tests/chaos/officers";
import { patiently } from "@/tests/chaos/program";
import type { Stage } from "@/tests/chaos/stage";

/** So long nothing at all may happen before it is given up: longer than any lease, and than an hour of the RSZ's at its speed. */
const PATIENCE_MS = 240_000;

type Sum = { open: number; events: number };

/** What still moves: not what a person must look at, nor what waits behind that. */
const moving = `
  SELECT (SELECT count(*)::int FROM declaration d WHERE
      (d.state IN ('planned', 'sending', 'sent', 'identifying')
        OR (d.state = 'stuck' AND d.next_attempt_at IS NOT NULL)
        OR (d.state = 'queued' AND NOT EXISTS (SELECT 1 FROM declaration s
          WHERE s.employer_id = d.employer_id AND s.person_id = d.person_id AND s.state = 'stuck' AND s.next_attempt_at IS NULL)))
    ) AS open,
    (SELECT count(*)::int FROM declaration_event) AS events`;

/** Waits until nothing moves any more and nobody has anything to send. False when something that should move does not. */
export async function comeToRest({ database }: Stage, officers: Officers): Promise<boolean> {
  let [seen, since] = [{ open: -1, events: -1 }, Date.now()];
  for (let quiet = 0; quiet < 3; ) {
    const [sum] = await database.rows<Sum>(moving);
    if (sum && (sum.events !== seen.events || sum.open !== seen.open)) [seen, since] = [sum, Date.now()];
    quiet = sum?.open === 0 && officers.idle() ? quiet + 1 : 0;
    if (Date.now() - since > PATIENCE_MS) return false;
    await wait(400);
  }
  return true;
}

/** What a simulated RSZ heard and took, in order. */
export type Book = { number: string; body: string }[];

export async function readBook({ simulatorUrl }: Stage): Promise<Book> {
  const answer = await patiently(() => fetch(`${simulatorUrl}/training/messages`), "the RSZ's book");
  const { messages }: { messages: { number: string | null; status: number; body: string }[] } = await answer.json();
  return messages.flatMap(({ number, status, body }) => (number && status === 201 ? [{ number, body }] : []));
}

/**
 * Decides what is stuck as a person does who calls the RSZ: what it has is adopted by its number, what it has not is
 * sent again. How many of each.
 */
export async function decideStuck(stage: Stage): Promise<{ adopted: number; repeated: number }> {
  const decided = { adopted: 0, repeated: 0 };
  const stuck = await stage.database.rows<{ id: string; officer: string }>(
    "SELECT id, created_by_id AS officer FROM declaration WHERE state = 'stuck'",
  );
  if (stuck.length === 0) return decided;
  const scope = systemScope("chaos");
  const book = await readBook(stage);
  for (const { id } of stuck) {
    const messages = await withScope(scope, (tx) => wireMessagesOf(tx, id));
    const sent = messages.findLast(({ direction }) => direction === "request")?.text;
    const declarationNumber = book.find(({ body }) => body === sent)?.number;
    const decision = declarationNumber
      ? ({ event: "adopt", declarationNumber, reason: "it has it" } as const)
      : ({ event: "repeat", reason: "it has it not" } as const);
    const result = await decide(scope, id, decision);
    if (!result.ok) throw new Error(`a decision was refused: ${result.reason}`);
    decided[declarationNumber ? "adopted" : "repeated"] += 1;
  }
  return decided;
}
