import { z } from "zod";
import { parseDay } from "@/lib/day";
import { plainText } from "@/lib/plain-text";

const reason = z.string().overwrite(plainText).trim().min(1).max(1000);
const endDate = z.string().transform((text, context) => {
  const day = parseDay(text);
  if (day) return day;
  context.addIssue({ code: "custom", message: "not a day" });
  return z.NEVER;
});

/** What a person found: the mandate is in order (again), or it ended, `endDate` being its last day. */
export const mandateDecision = z.discriminatedUnion("found", [
  z.object({ found: z.literal("in-order"), employerId: z.uuid(), reason }),
  z.object({ found: z.literal("ended"), employerId: z.uuid(), reason, endDate }),
]);
export type MandateDecision = z.output<typeof mandateDecision>;

export type MandateDecided =
  /** `count`: the declarations that go on, or that are left to persons. */
  | { ok: true; count: number }
  /** `moved-on`: nothing is to be decided any more. The dates: an end after today, or before the mandate began. */
  | { ok: false; reason: "not-found" | "moved-on" | "end-after-today" | "end-before-start" };
