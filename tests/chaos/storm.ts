import { setTimeout as wait } from "node:timers/promises";
import { type Blow, blowOf } from "@/tests/chaos/blows";
import { createDice } from "@/tests/chaos/dice";
import type { Options } from "@/tests/chaos/options";
import type { Stage } from "@/tests/chaos/stage";

/** What was struck how often, and how many declarations were being POSTed by workers at their death. */
export type Struck = Record<Blow["victim"], number> & { inFlight: number };

/** Strikes at random until `until` says that it is enough. Nothing stays down afterwards. */
export async function storm(stage: Stage, options: Options, until: () => boolean): Promise<Struck> {
  const dice = createDice(options.seed);
  const struck: Struck = { worker: 0, portal: 0, postgres: 0, rsz: 0, inFlight: 0 };
  const coming: Promise<void>[] = [];
  for (let nth = 0; ; nth += 1) {
    const blow = blowOf(dice, nth, options.workers, options.every * 1_000);
    const at = Date.now() + blow.afterMs;
    while (Date.now() < at && !until()) await wait(Math.min(50, Math.max(1, at - Date.now())));
    if (until()) break;
    struck[blow.victim] += 1;
    coming.push((await strike(stage, blow, struck)).up);
  }
  await Promise.all(coming);
  return struck;
}

/** The blow itself is waited for, getting up again (`up`) is not: another may fall meanwhile. */
async function strike(stage: Stage, { victim, which, downMs }: Blow, struck: Struck): Promise<{ up: Promise<void> }> {
  const { gate, database, portal, workers } = stage;
  if (victim === "rsz") {
    gate.outage(true);
    return { up: wait(downMs).then(() => gate.outage(false)) };
  }
  if (victim === "postgres") {
    await database.kill();
    // Waited for all the same: a server that is on its way up is not killed again.
    await wait(downMs);
    await database.start();
    return { up: Promise.resolve() };
  }
  const program = victim === "portal" ? portal : (workers[which] ?? portal);
  const name = program.name();
  await program.kill();
  const counted = victim === "worker" ? sendingBy(stage, name) : Promise.resolve(0);
  const up = async () => {
    struck.inFlight += await counted;
    await wait(downMs);
    program.start();
  };
  return { up: up() };
}

/** How many declarations a hand that is dead by now had announced to POST: by the database, which it wrote that to. */
async function sendingBy({ database }: Stage, name: string): Promise<number> {
  const [row] = await database.rows<{ count: number }>(
    `SELECT count(*)::int AS count FROM declaration d JOIN hand h ON h.id = d.lease_hand_id
     WHERE d.state = 'sending' AND h.name = $1`,
    [name],
  );
  return row?.count ?? 0;
}
