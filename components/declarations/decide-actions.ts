import type { Decided } from "@/lib/declarations/decide";
import type { Handled } from "@/lib/declarations/handle";

type Answer<Data> = { data?: Data; serverError?: string; validationErrors?: unknown };

type DecisionInput =
  | { id: string; event: "adopt"; number: string; reason: string }
  | { id: string; event: "repeat" | "abandon"; reason: string };

type DecideAnswer = Answer<Decided | { ok: false; reason: "number-invalid" }>;

/** What the page hands over, so that no component knows the application. */
export type DecideActions = {
  decide: (input: DecisionInput) => Promise<DecideAnswer>;
  handle: (input: { id: string; reason: string }) => Promise<Answer<Handled>>;
};

/** What a person can choose to do; `see` and `handle` both take it off the work list. */
export type Choice = "adopt" | "repeat" | "abandon" | "handle" | "see";

export type Chosen = { choice: Choice; reason: string; number: string };

/** Carries out what was chosen; undefined when it was done, else why not. A connection that breaks is an answer too. */
export async function carryOut(actions: DecideActions, id: string, chosen: Chosen): Promise<string | undefined> {
  const answer = await run(actions, id, chosen).catch(() => undefined);
  if (!answer?.data) return "failed";
  return answer.data.ok ? undefined : answer.data.reason;
}

function run({ decide, handle }: DecideActions, id: string, { choice, reason, number }: Chosen) {
  if (choice === "handle" || choice === "see") return handle({ id, reason });
  return choice === "adopt" ? decide({ id, event: choice, number, reason }) : decide({ id, event: choice, reason });
}
