import type { DeclarationView } from "@/lib/declarations/declaration-view";
import type { PeriodEvent } from "@/lib/declarations/personnel-file/period-history";
import { isAlive } from "@/lib/dimona/lifecycle";
import type { Period } from "@/lib/dimona/period";
import { standsStill, type Trouble, troubleOf, troublesOf, wayOut } from "@/lib/dimona/way-out";

/** What to do about it: one reviewed step, the form, or nothing any more, because it was done already. */
export type StandingTrouble = { trouble: Trouble; way: "offer" | "by-hand" | "under-way" };

/** Paused because of what was to go before it, and not because of the employer's mandate. Events stand newest first. */
export const isHeld = ({ state, events }: Pick<DeclarationView, "state" | "events">): boolean =>
  state === "paused" && events.find((it) => it.event === "hold" || it.event === "bar")?.event === "hold";

const PLAN_WHYS = ["plan-no-longer-right", "plan-after-deadline", "plan-mandate-review"] as const;

/** Why a planned one did not go at its moment, and what our check said of it; undefined for what is not held because of that. */
export function planHeld({ state, events }: Pick<DeclarationView, "state" | "events">) {
  const detail =
    state === "paused" ? events.find((it) => it.event === "hold" || it.event === "bar")?.detail : undefined;
  const why = PLAN_WHYS.find((it) => it === detail?.why);
  return why && { why, findings: detail?.findings ?? [] };
}

type Declared = Pick<DeclarationView, "state" | "result" | "notices" | "period" | "descendants">;

/** Why an accepted declaration is a problem, and what leads out of it; undefined when it is none, or no longer. */
export function standingTrouble(declaration: Declared): StandingTrouble | undefined {
  const { state, result, notices, period: held, descendants } = declaration;
  if (state !== "accepted" || result !== "W" || !held) return undefined;
  const { period } = held;
  for (const { errorId } of notices[0]?.anomalies ?? []) {
    const trouble = troubleOf(errorId, period.workerType);
    if (!trouble || !standsStill(trouble, period)) continue;
    if (descendants.some((it) => isAlive(it.state))) return { trouble, way: "under-way" };
    return { trouble, way: wayOut(errorId, undefined, period) ? "offer" : "by-hand" };
  }
  return undefined;
}

/** The same of a period: the newest answer that made it one, with the declaration it was given to. */
export function troubleOfPeriod(
  period: Period,
  history: readonly PeriodEvent[],
): { trouble: Trouble; declarationId: string } | undefined {
  for (const event of history) {
    if (event.what !== "answer" || event.notice.result !== "W") continue;
    const [trouble] = troublesOf(
      event.notice.anomalies.map((it) => it.errorId),
      period.workerType,
    );
    if (trouble && standsStill(trouble, period)) return { trouble, declarationId: event.declarationId };
  }
  return undefined;
}
