/** Our own findings, each with a sentence of its name under `events.whys`. */
export const OWN_WHYS: readonly string[] = [
  "interrupted",
  "unknown-number",
  "forbidden",
  "number-known",
  "not-encodable",
  "another-worker",
  "unreadable",
  "late-answer",
  "step-before-failed",
  "found",
  "absent",
  "near-deadline",
  "double",
  "double-not-found",
  "several",
  "older",
  "unclear",
  "changed-since",
  "not-searchable",
  "hand-late",
  "not-begun",
];

/** Whys that say what happened, so that the event itself is told by them: a sentence under `events`. */
export const TOLD_BY_EVENT: Readonly<Record<string, string>> = {
  "mandate-review": "unsent",
  "mandate-confirmed": "resume",
  planned: "submitPlanned",
  "plan-no-longer-right": "unplanned",
  "plan-after-deadline": "unplannedLate",
  "plan-mandate-review": "unplannedMandate",
};

/** How a connection says, by code or name, that it never stood, or that no answer came in time. */
const refused = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
const timedOut = /^(TimeoutError|AbortError|ETIMEDOUT|UND_ERR_(HEADERS|BODY)_TIMEOUT)$/;

/**
 * Which sentence under `events.whys` tells what was seen: our own findings by name, an HTTP status, a connection that was
 * refused, slow or broken by its code (`ECONNRESET`, `UND_ERR_SOCKET`), access that was not granted; anything else is
 * shown as it is.
 */
export function whySentence(why: string): string {
  if (OWN_WHYS.includes(why)) return why;
  if (/^\d{3}$/.test(why)) return "status";
  if (refused.test(why)) return "no-connection";
  if (timedOut.test(why)) return "no-answer";
  if (/^[A-Z][A-Z\d]*(_[A-Z\d]+)*$/.test(why)) return "connection";
  if (why.startsWith("no token")) return "no-token";
  return why === "201 without number" ? "no-number" : "other";
}
