import type { Dice } from "@/tests/chaos/dice";

/** Who is struck, how long after the blow before, and how long it stays down, in ms. `rsz`: it fails for a while. */
export type Blow = { victim: "worker" | "portal" | "postgres" | "rsz"; which: number; afterMs: number; downMs: number };

/** Each round strikes all of these once, in another order: so even a short run meets every victim. */
const round: Blow["victim"][] = ["worker", "worker", "worker", "portal", "postgres", "rsz"];
const down: Record<Blow["victim"], { from: number; to: number }> = {
  worker: { from: 0, to: 1_000 },
  portal: { from: 0, to: 1_000 },
  postgres: { from: 100, to: 2_000 },
  rsz: { from: 500, to: 2_500 },
};

/** The nth blow. */
export function blowOf(dice: Dice, nth: number, workers: number, everyMs: number): Blow {
  const [turn, place] = [Math.floor(nth / round.length), nth % round.length];
  const order = round.map((victim, at) => ({ victim, lot: dice("order", turn, at) })).sort((a, b) => a.lot - b.lot);
  const victim = order[place]?.victim ?? "worker";
  const { from, to } = down[victim];
  return {
    victim,
    which: Math.floor(dice("which", nth) * workers),
    afterMs: everyMs * (0.5 + dice("after", nth)),
    downMs: from + (to - from) * dice("down", nth),
  };
}
