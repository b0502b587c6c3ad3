import { anomaly } from "@/lib/dimona/anomalies";
import { check } from "@/lib/dimona/check";
import { readLine } from "@/lib/dimona/dry-run/read-line";
import type { Finding } from "@/lib/dimona/finding";

/** What the RSZ would answer, as far as the law foresees it; never S. */
export type Verdict = { result: "A" | "W" | "B"; errorIds: string[] };

/** The verdict on the findings: what has no number of the RSZ is advice of ours and no answer of theirs. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const numbered = findings.filter((it) => it.anomaly !== undefined);
  const errorIds = [...new Set(numbered.flatMap((it) => it.anomaly ?? []))].sort();
  const result = numbered.some(refuses) ? "B" : numbered.length > 0 ? "W" : "A";
  return { result, errorIds };
}

/**
 * The law warns where a mirror may not know all; a line gives the whole register, so a number by which the glossary
 * refuses is a refusal here.
 */
const refuses = ({ severity, anomaly: errorId = "" }: Finding): boolean =>
  severity === "blocking" || anomaly(errorId)?.blocking === true;

export type LineJudged = Verdict | { error: string };

/** Judges one line of JSON with the same `check` as everything else. */
export function judgeLine(text: string): LineJudged {
  const read = readLine(text);
  return read.ok ? verdictOf(check(read.content, read.context)) : { error: read.error };
}
