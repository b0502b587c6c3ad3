import { setTimeout as wait } from "node:timers/promises";
import type { Submission, Submitted } from "@/lib/declarations/submit-declaration";
import type { Career, Step } from "@/tests/chaos/careers";
import type { Rows } from "@/tests/chaos/database";
import { createDice } from "@/tests/chaos/dice";
import type { Browser } from "@/tests/chaos/portal";
import { createPlaces } from "@/tests/fixtures/places";

/** So many browsers send at once. */
const BROWSERS = 8;

export type Officers = {
  /** Declarations that are still to be sent. */
  left: () => number;
  /** All that is left waits for the number of its IN. */
  idle: () => boolean;
  /** What the portal refused, which it never should. */
  refused: string[];
  /** So often a browser had to send again, and so often it then heard that the first time had counted. */
  again: () => { sent: number; counted: number };
};

type Desk = { browser: Browser; employerIds: string[]; rows: Rows; seed: string; withinMs: number };

/**
 * Sends all careers from the browsers' side, each at its moment. Who gets no answer sends the same again; what is about a
 * period is sent as soon as its number is known.
 */
export function startOfficers(careers: Career[], desk: Desk): Officers {
  const left = { count: careers.reduce((sum, { steps }) => sum + steps.length, 0), careers: careers.length };
  const again = { sent: 0, counted: 0 };
  const refused: string[] = [];
  const dice = createDice(desk.seed);
  const places = createPlaces(BROWSERS);
  const numbers = createNumbers(desk.rows);
  const send = async (career: Career, step: Step, periodNumber?: string) => {
    const submitted = await places(() => insist(desk, submissionOf(desk, career, step, periodNumber), again));
    if (!submitted.ok) refused.push(`${step.content.kind}: ${JSON.stringify(submitted)}`);
    left.count -= 1;
  };
  const carry = async (career: Career, index: number) => {
    await wait(desk.withinMs * dice("when", index));
    const [first, ...rest] = career.steps;
    if (!first) return;
    await send(career, first);
    if (rest.length === 0) return;
    const number = await numbers.of(first.key);
    for (const [at, step] of rest.entries()) {
      // One in two at once, while the one before is still under way.
      if (dice("wait", index, at) < 0.5) await wait(2_000 * dice("pause", index, at));
      await send(career, step, step.content.kind === "IN" ? undefined : number);
    }
  };
  const whole = async (career: Career, index: number) => {
    await carry(career, index);
    left.careers -= 1;
  };
  void Promise.all(careers.map(whole)).then(numbers.stop);
  const idle = () => left.careers === numbers.awaited();
  return { left: () => left.count, idle, refused, again: () => ({ ...again }) };
}

function submissionOf(
  { employerIds }: Desk,
  { employer, insz }: Career,
  { key, content }: Step,
  periodNumber?: string,
): Submission {
  return {
    clientKey: key,
    employerId: employerIds[employer] ?? "",
    worker: { by: "insz", insz, lastName: "Proefdruk", firstName: "Amara" },
    content: { ...content, ...(periodNumber && { periodNumber }) },
    sendAnywayReason: "a chaos run",
    lateReason: "a chaos run",
  };
}

/** Sends until there is an answer. */
async function insist(
  { browser }: Desk,
  submission: Submission,
  again: { sent: number; counted: number },
): Promise<Submitted> {
  for (let nth = 1; ; nth += 1) {
    const answer = await browser(submission);
    if (answer) {
      if (nth > 1 && answer.ok && answer.already) again.counted += 1;
      return answer;
    }
    again.sent += 1;
    await wait(250);
  }
}

/** Tells each declaration's number once the RSZ has given it. */
function createNumbers(rows: Rows) {
  const awaited = new Map<string, (number: string) => void>();
  const state = { stopped: false };
  const look = async () => {
    const found = await rows<{ key: string; number: string }>(
      `SELECT client_key AS key, declaration_number AS number FROM declaration
       WHERE client_key = ANY($1::uuid[]) AND declaration_number IS NOT NULL`,
      [[...awaited.keys()]],
    );
    for (const { key, number } of found) {
      awaited.get(key)?.(number);
      awaited.delete(key);
    }
  };
  const watch = async () => {
    while (!state.stopped) {
      if (awaited.size > 0) await look().catch(() => {});
      await wait(250);
    }
  };
  void watch();
  return {
    of: (key: string) => new Promise<string>((resolve) => awaited.set(key, resolve)),
    awaited: () => awaited.size,
    stop: () => {
      state.stopped = true;
    },
  };
}
