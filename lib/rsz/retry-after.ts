import type { Reply } from "@/lib/rsz/wire";

/**
 * How long the RSZ asks to wait, in ms; undefined when it does not say. A moment is measured against the answer's own
 * Date, so that neither clock need be right (RFC 9110, 10.2.3).
 */
export function retryAfterMs({ header }: Reply): number | undefined {
  const wanted = header("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(wanted)) return Number(wanted) * 1000;
  const wait = Date.parse(wanted) - Date.parse(header("date") ?? "");
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
