import pg from "pg";
import { instant } from "@/bench/instant";
import type { LiveDesk } from "@/bench/live-desk";
import { bareTrip } from "@/bench/open-page";
import { callFresh, callKept, keptConnections } from "@/lib/rsz/wire";

/** The floors of one round, in ms: the same trips, with nothing done on them. */
export type Trips = { submit: number; get: number; stored: number; shown: number };

export type Tripper = { round: () => Promise<Trips>; close: () => Promise<void> };

const call = { headers: {}, timeoutMs: 5_000 } as const;
const ahead = 20;

/** Makes bare trips: to the portal and a frame in the open page, commits that are told on, calls to the RSZ's side, timers. */
export async function openTripper(databaseUrl: string, { gate, colleague }: LiveDesk): Promise<Tripper> {
  const [writer, ear] = [new pg.Client(databaseUrl), new pg.Client(databaseUrl)];
  await Promise.all([writer.connect(), ear.connect()]);
  await writer.query("CREATE TABLE bench_trip (id int PRIMARY KEY, at timestamptz)");
  await writer.query("INSERT INTO bench_trip VALUES (1, now())");
  await ear.query("LISTEN bench_trip");
  const kept = keptConnections();
  const heard = (): Promise<unknown> => new Promise((resolve) => ear.once("notification", resolve));
  /** A commit, until another connection has heard of it. */
  const commit = async () => {
    const began = instant();
    const told = heard();
    await writer.query("WITH it AS (UPDATE bench_trip SET at = now()) SELECT pg_notify('bench_trip', '')");
    await told;
    return instant() - began;
  };
  const timer = async () => {
    const due = instant() + ahead;
    await new Promise((resolve) => setTimeout(resolve, ahead));
    return instant() - due;
  };
  /** Until the other side heard it. */
  const toRsz = async (send: () => Promise<unknown>) => {
    const began = instant();
    await send();
    return (gate.noted.at(-1)?.heardAt ?? began) - began;
  };
  const url = `${gate.url}/bench`;
  const round = async (): Promise<Trips> => {
    const { trip, frame } = await bareTrip(colleague);
    const [queued, claimed, begun, settled] = [await commit(), await commit(), await commit(), await commit()];
    const post = await toRsz(() => callFresh({ ...call, method: "POST", url, body: "{}" }));
    const get = await toRsz(() => callKept({ ...call, method: "GET", url }, kept));
    const late = await timer();
    return {
      submit: trip + queued + claimed + begun + post,
      get: late + claimed + get,
      stored: settled,
      shown: trip + frame,
    };
  };
  const close = async () => {
    await Promise.all([writer.end(), ear.end(), kept.close()]);
  };
  return { round, close };
}
