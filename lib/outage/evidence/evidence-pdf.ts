import { createHash } from "node:crypto";
import type { Attempt, DeclarationEvidence, Evidence, Instant, OutageEvidence } from "@/lib/outage/evidence/evidence";
import { evidenceJson } from "@/lib/outage/evidence/evidence-of";
import { createSheet, type Sheet } from "@/lib/outage/evidence/sheet";

/** The user's language: sentences by their key (messages `evidence`), and the names that all screens use. */
export type EvidenceWords = {
  text: (key: string, values?: Record<string, string | number>) => string;
  state: (state: string) => string;
  why: (why: string) => string;
};

type Options = { compress?: boolean };

/**
 * The pack to be read: the same facts as the JSON, which is attached and whose SHA-256 stands at the foot of each page.
 * Instants by the Belgian clock and in UTC.
 */
export async function evidencePdf(
  evidence: Evidence,
  words: EvidenceWords,
  { compress }: Options = {},
): Promise<Buffer> {
  const { text } = words;
  const json = evidenceJson(evidence);
  const sha256 = createHash("sha256").update(json, "utf8").digest("hex");
  const title = text(`title.${evidence.about}`);
  const sheet = createSheet({ title, author: evidence.madeBy, language: evidence.language, compress });
  sheet.title(title);
  writeHead(sheet, evidence, words, sha256);
  if (evidence.outages.length > 0) sheet.heading(text("outages"));
  for (const outage of evidence.outages) sheet.line(outageLine(outage, words));
  for (const declaration of evidence.declarations) writeDeclaration(sheet, declaration, words);
  sheet.attach("evidence.json", json);
  return sheet.end((page, pages) => text("foot", { page, pages, sha256 }));
}

function writeHead(sheet: Sheet, evidence: Evidence, { text }: EvidenceWords, sha256: string): void {
  const { asOf, madeBy, software, environment, total, left } = evidence;
  sheet.line(text("intro"));
  sheet.space();
  sheet.fact(text("asOf"), both(asOf));
  sheet.fact(text("madeBy"), madeBy);
  sheet.fact(text("software"), `${software} · ${text(`environment.${environment}`)}`);
  sheet.fact(text("declarations"), left > 0 ? text("someOf", { count: total - left, total }) : `${total}`);
  sheet.fact(text("sha256"), sha256);
}

const outageLine = ({ from, lastAnswer, until, failedCalls }: OutageEvidence, { text }: EvidenceWords): string =>
  text(until ? "outage" : "outageLasting", {
    from: both(from),
    until: until ? both(until) : "",
    lastAnswer: lastAnswer ? both(lastAnswer) : text("unknown"),
    count: failedCalls,
  });

function writeDeclaration(sheet: Sheet, it: DeclarationEvidence, words: EvidenceWords): void {
  const { text, state } = words;
  const worker = it.worker.name || text("nobody");
  sheet.heading(`${it.kind} ${it.workerType ?? ""} · ${worker}`.replace(/\s+/g, " "));
  const facts: [string, string | null][] = [
    ["id", it.id],
    ["employer", [it.employer.name, it.employer.number].filter(Boolean).join(" · ")],
    ["worker", [worker, it.worker.maskedNumber].filter(Boolean).join(" · ")],
    [
      "dates",
      [it.startDate, it.endDate]
        .filter(Boolean)
        .map((day) => plainDay(day ?? ""))
        .join(" – ") || null,
    ],
    ["period", it.periodNumber],
    ["submittedAt", it.submittedAt && both(it.submittedAt)],
    ["deadlineAt", it.deadlineAt && both(it.deadlineAt)],
    ["number", it.declarationNumber],
    ["state", [state(it.state), it.result, ...it.errorIds].filter(Boolean).join(" · ")],
  ];
  for (const [name, value] of facts) if (value) sheet.fact(text(name), value);
  sheet.space();
  sheet.line(text("attempts", { count: it.attempts.length }), "strong");
  for (const attempt of it.attempts) writeAttempt(sheet, attempt, words);
}

function writeAttempt(sheet: Sheet, attempt: Attempt, { text, why }: EvidenceWords): void {
  const answer = attempt.answer ? text("answered", { status: String(attempt.answer.status) }) : text("noAnswer");
  // A status alone is said by the answer already.
  const reason = attempt.why && attempt.why !== String(attempt.answer?.status) ? why(attempt.why) : undefined;
  const outcome = text(`outcome.${attempt.outcome}`);
  const said = [outcome, attempt.outcome === "under-way" ? undefined : answer, reason, ...attempt.problems];
  sheet.line(`${both(attempt.at)} · ${text(`call.${attempt.call}`)}: ${said.filter(Boolean).join("; ")}`);
  if (attempt.endedAt && attempt.endedAt.utc !== attempt.at.utc)
    sheet.line(text("endedAt", { at: both(attempt.endedAt) }), "small");
  if (attempt.sentSha256) sheet.line(text("sent", { sha256: attempt.sentSha256 }), "small");
  sheet.space();
}

const plainDay = (day: string): string => day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");

/** `22/11/2026 10:42:07.120 (+01:00) · 09:42:07.120 UTC`. */
function both({ brussels, utc }: Instant): string {
  const [day = "", clock = ""] = brussels.split("T");
  return `${plainDay(day)} ${clock.slice(0, 12)} (${clock.slice(12)}) · ${utc.slice(11, 23)} UTC`;
}
