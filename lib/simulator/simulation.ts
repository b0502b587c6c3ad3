import { log } from "@/lib/log";
import { nextNumber } from "@/lib/simulator/declaration-number";
import type { Entry } from "@/lib/simulator/entry";
import type { Journal } from "@/lib/simulator/journal";
import { judge } from "@/lib/simulator/judge";
import type { Message } from "@/lib/simulator/message";
import { draw, processingTime } from "@/lib/simulator/processing-time";
import { behaviourOf, slowProcessing } from "@/lib/simulator/special-workers";
import { apply, type Declaration, emptyState, periodOf, type State } from "@/lib/simulator/state";
import type { Version } from "@/lib/simulator/version";

export type Pace = {
  /** Divides every waiting time. */
  speed: number;
  /** Milliseconds between S and the final verdict. */
  identificationTime: number;
  seed: string;
  /** Saturday counts as a working day. */
  saturdays: boolean;
};

/** The simulated RSZ at work: its state, and the two ways in which it changes. */
export type Simulation = {
  state: State;
  pace: Pace;
  /** The instant in which the simulated RSZ lives; waiting times run by the machine's clock instead. */
  now: () => Date;
  record: (entry: Entry) => void;
  /** Takes a declaration in and gives its number. */
  receive: (body: string, message: Message, version: Version) => string;
  /** Processes all that is due, in order of readiness. */
  processDue: () => void;
  close: () => void;
};

/** Starts from what the journal holds; what became due while it was down is processed at once, in order. */
export function startSimulation(journal: Journal, pace: Pace, now: () => Date): Simulation {
  const state = emptyState();
  for (const entry of journal.entries) apply(state, entry);
  const record = (entry: Entry) => {
    journal.append(entry);
    apply(state, entry);
  };
  const timer = startTimer(() => processDue());
  const processDue = () => {
    for (let next = firstDue(state); next; next = firstDue(state)) {
      if (next.dueAt > Date.now()) return timer.set(next.dueAt);
      processOne(state, next.declaration, pace, record);
    }
  };
  const receive = (body: string, message: Message, version: Version) => {
    const number = nextNumber(state.lastNumber);
    const dueAt = Date.now() + waitingTime(state, message, number, pace);
    record({ kind: "received", number, version, body, receivedAt: now().toISOString(), dueAt });
    timer.set(dueAt);
    return number;
  };
  processDue();
  return { state, pace, now, record, receive, processDue, close: timer.stop };
}

function waitingTime(state: State, message: Message, number: string, { seed, speed }: Pace): number {
  const ssin = message.worker?.ssin ?? periodOf(state, message)?.worker;
  const time = behaviourOf(ssin) === "slow" ? slowProcessing : processingTime(draw(seed, number));
  return time / speed;
}

function firstDue(state: State): { dueAt: number; declaration: Declaration } | undefined {
  let first: { dueAt: number; declaration: Declaration } | undefined;
  for (const number of state.pending) {
    const declaration = state.declarations.get(number);
    const dueAt = declaration?.dueAt;
    if (declaration && dueAt !== undefined && (!first || dueAt < first.dueAt)) first = { dueAt, declaration };
  }
  return first;
}

function processOne(state: State, declaration: Declaration, pace: Pace, record: (entry: Entry) => void): void {
  const { number, dueAt = 0 } = declaration;
  try {
    const judgement = judge(state, declaration, pace);
    const later = judgement.status.result === "S" ? dueAt + pace.identificationTime / pace.speed : undefined;
    record({ kind: "judged", number, dueAt: later, ...judgement });
  } catch (error) {
    log.error({ number, error }, "a declaration could not be processed");
    record({ kind: "failed", number });
  }
}

/** One timer that goes off at the earliest instant it was given. */
function startTimer(run: () => void): { set: (at: number) => void; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let setFor = Number.POSITIVE_INFINITY;
  const stop = () => clearTimeout(timer);
  const fire = () => {
    setFor = Number.POSITIVE_INFINITY;
    run();
  };
  const set = (at: number) => {
    if (at >= setFor) return;
    stop();
    setFor = at;
    timer = setTimeout(fire, Math.max(0, at - Date.now()));
  };
  return { set, stop };
}
