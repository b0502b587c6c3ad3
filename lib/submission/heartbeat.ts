import { randomUUID } from "node:crypto";
import os from "node:os";
import type { Client } from "pg";
import { CODE_VERSION } from "@/lib/code-version";
import { listener } from "@/lib/db";
import { HAND } from "@/lib/declarations/store";
import { log } from "@/lib/log";
import { outdated } from "@/lib/stamp";
import { HAND_LIFE_SECONDS } from "@/lib/submission/queue/store";

/** A worker process to the others: what it holds is its own as long as it lives. */
export type Hand = {
  id: string;
  /** False as soon as the others may hold it for dead; by its own clock, so that it knows even without the database. */
  isAlive(): boolean;
  /** Resolves when a newer release has closed the database to this code: with what to say. */
  outdated: Promise<Error>;
  /** Gives back at once all that it still holds. */
  end(): Promise<void>;
};

const beatMs = 1_000;
/** It holds itself for dead this much sooner than the others do: a call must have left before they take over. */
const marginMs = 1_000;

const beatSql = `
  INSERT INTO hand (id, name, started_at, alive_until)
  VALUES ($1::uuid, $2, clock_timestamp(), clock_timestamp() + make_interval(secs => $3))
  ON CONFLICT (id) DO UPDATE SET alive_until = excluded.alive_until
  RETURNING (SELECT least_code FROM installation WHERE id = 1) AS "leastCode"`;

/**
 * Says every second that this process lives, over a connection of its own: the pool may be full of work. Throws when
 * it cannot say so the first time.
 */
export async function startHand(): Promise<Hand> {
  const id = randomUUID();
  const name = `${os.hostname()}:${process.pid}`;
  const state = { aliveUntil: 0, beating: false, client: undefined as Client | undefined };
  let tellOutdated: (error: Error) => void = () => {};
  const isOutdated = new Promise<Error>((resolve) => (tellOutdated = resolve));
  const query = { text: beatSql, values: [id, name, HAND_LIFE_SECONDS], query_timeout: beatMs * 3 };
  const beat = async () => {
    const from = performance.now();
    state.client ??= await connect(() => (state.client = undefined));
    const { rows } = await state.client.query<{ leastCode: number | null }>(query);
    const leastCode = rows[0]?.leastCode ?? CODE_VERSION;
    if (leastCode > CODE_VERSION) tellOutdated(new Error(outdated(leastCode)));
    state.aliveUntil = from + HAND_LIFE_SECONDS * 1000 - marginMs;
  };
  await beat();
  await state.client?.query("DELETE FROM hand WHERE alive_until < clock_timestamp() - interval '1 hour'");
  const timer = setInterval(() => {
    if (state.beating) return;
    state.beating = true;
    beat()
      .catch((error) => {
        log.warn({ err: error }, "cannot say that this hand lives");
        state.client?.end().catch(() => {});
        state.client = undefined;
      })
      .finally(() => (state.beating = false));
  }, beatMs);
  return {
    id,
    outdated: isOutdated,
    isAlive: () => performance.now() < state.aliveUntil,
    end: async () => {
      clearInterval(timer);
      await state.client?.query("DELETE FROM hand WHERE id = $1::uuid", [id]).catch(() => {});
      await state.client?.query(`NOTIFY ${HAND}`).catch(() => {});
      await state.client?.end().catch(() => {});
    },
  };
}

async function connect(onLost: () => void): Promise<Client> {
  const client = listener();
  client.on("error", onLost);
  await client.connect();
  return client;
}
