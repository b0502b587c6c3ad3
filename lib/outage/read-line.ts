import type { Scoped } from "@/lib/access/scope";
import { type LineState, lineStateOf } from "@/lib/outage/line-state";
import { countWaiting, readLineRow, type Waiting } from "@/lib/outage/store";

/** The line to the RSZ now. A database without the row has never sent anything: that is well. */
export async function readLine(tx: Scoped, now: Date): Promise<LineState> {
  const row = await readLineRow(tx);
  return row ? lineStateOf(row, now) : { is: "well" };
}

/** What the frame of every page tells; undefined while all is well, and then nothing is counted. */
export type LineNews = { state: Exclude<LineState, { is: "well" }>; waiting: Waiting };

export async function readLineNews(tx: Scoped, now: Date): Promise<LineNews | undefined> {
  const state = await readLine(tx, now);
  return state.is === "well" ? undefined : { state, waiting: await countWaiting(tx, now) };
}
