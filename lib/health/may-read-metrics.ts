import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Whether a request with this `Authorization` may read the figures. Compared in constant time. */
export function mayReadMetrics(
  authorization: string | null,
  token: string | undefined = env().METRICS_TOKEN,
): "yes" | "no" | "no-such-page" {
  if (!token) return "no-such-page";
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  return given && timingSafeEqual(digest(given), digest(token)) ? "yes" : "no";
}
