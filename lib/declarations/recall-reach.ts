import { isAlive, isState, possible } from "@/lib/dimona/lifecycle";

type Unsent = { state: string; doubts: number };
type Kin = Unsent & { id: string; kind: string };
type Held = { kind: string; follows?: Kin | null; followers: readonly Kin[] };

/** A CANCEL and the IN that follows it were made in one step (`redeclare`): the other of the two. */
export function otherOfPair({ kind, follows, followers }: Held): Kin | undefined {
  if (kind === "IN" && follows?.kind === "CANCEL") return follows;
  return kind === "CANCEL" ? followers.find((it) => it.kind === "IN") : undefined;
}

/** Whether it has not left, and no sending of it is in doubt: then the RSZ cannot have it. */
export const isRecallable = ({ state, doubts }: Unsent): boolean =>
  isState(state) && possible(state).includes("recall") && doubts === 0;

/**
 * What a recall of it takes back. `both`: the CANCEL and the IN that were made together, so that the period stays as it was.
 * `after-cancel`: the CANCEL has gone, and without the IN the worker may stand declared nowhere. `one`: it alone.
 */
export function recallReach(held: Held): "one" | "both" | "after-cancel" {
  const other = otherOfPair(held);
  if (!other) return "one";
  if (isRecallable(other)) return "both";
  return held.kind === "IN" && isAlive(other.state) ? "after-cancel" : "one";
}
