import { attemptsOf } from "@/lib/outage/evidence/attempts-of";
import type { DeclarationEvidence, Evidence, OutageEvidence } from "@/lib/outage/evidence/evidence";
import { instantOf, instantOrNull } from "@/lib/outage/evidence/instant";
import type { RawDeclaration, RawEvidence } from "@/lib/outage/evidence/raw-evidence";
import type { Outage } from "@/lib/outage/store";

/**
 * The pack: what is known of the attempts at `asOf`, in plain data from which both its forms are made. What came later is
 * left out, so that the same instant always gives the same pack. Pure.
 */
export function evidenceOf({ asOf, outages, declarations, total, ...raw }: RawEvidence): Evidence {
  const known = declarations.map((it) => declarationOf(it, asOf));
  return {
    format: "indienst-evidence/1",
    ...raw,
    asOf: instantOf(asOf),
    outages: outages.filter((it) => it.startedAt <= asOf).map((it) => outageOf(it, asOf)),
    total,
    left: total - known.length,
    declarations: known,
  };
}

const outageOf = ({ startedAt, lastAnswerAt, endedAt, failedCalls }: Outage, asOf: Date): OutageEvidence => ({
  from: instantOf(startedAt),
  lastAnswer: instantOrNull(lastAnswerAt),
  until: endedAt && endedAt <= asOf ? instantOf(endedAt) : null,
  failedCalls,
});

function declarationOf(raw: RawDeclaration, asOf: Date): DeclarationEvidence {
  const until = <T extends { at: Date }>(rows: T[]): T[] => rows.filter(({ at }) => at <= asOf);
  const { events: _all, messages, failedCalls, submittedAt, deadlineAt, ...facts } = raw;
  const events = until(raw.events);
  const last = <T>(pick: (event: (typeof events)[number]) => T | undefined): T | null =>
    events.reduce<T | null>((found, event) => pick(event) ?? found, null);
  return {
    ...facts,
    submittedAt: instantOrNull(submittedAt),
    deadlineAt: instantOrNull(deadlineAt),
    declarationNumber: last(({ number }) => number),
    state: events.at(-1)?.to ?? "draft",
    result: last(({ result }) => result),
    errorIds: last(({ errorIds }) => errorIds) ?? [],
    attempts: attemptsOf({ ...raw, events, messages: until(messages), failedCalls: until(failedCalls) }),
    steps: events.map(({ at, event, from, to, byPerson }) => ({
      at: instantOf(at),
      event,
      from,
      to,
      by: byPerson ? "person" : "portal",
    })),
  };
}

/** The JSON form; its SHA-256 stands in the PDF. */
export const evidenceJson = (evidence: Evidence): string => `${JSON.stringify(evidence, null, 2)}\n`;
