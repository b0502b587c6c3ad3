const ours: readonly string[] = [
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
];

/**
 * Which sentence under `events.whys` tells what was seen: our own findings by name, an HTTP status, a broken connection
 * by its code (`ECONNRESET`, `UND_ERR_SOCKET`); anything else is shown as it is.
 */
export function whySentence(why: string): string {
  if (ours.includes(why)) return why;
  if (/^\d{3}$/.test(why)) return "status";
  if (/^(E|UND_)[A-Z_]+$/.test(why)) return "connection";
  return why === "201 without number" ? "no-number" : "other";
}
