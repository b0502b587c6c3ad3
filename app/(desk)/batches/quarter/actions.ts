"use server";

import { z } from "zod";
import { action } from "@/lib/access/action";
import { makeQuarter as make } from "@/lib/batch/quarter/make-quarter";
import { MOST_ROWS } from "@/lib/batch/sheet";
import { parseDay } from "@/lib/day";
import { plainText } from "@/lib/plain-text";

const cell = z.string().max(100).overwrite(plainText).optional();
const wish = { startDate: cell, endDate: cell, plannedHours: cell };
const number = z.string().regex(/^\d{1,20}$/);
const day = z.string().transform((text, context) => {
  const read = parseDay(text);
  if (read) return read;
  context.addIssue({ code: "custom", message: "not a calendar day" });
  return z.NEVER;
});

/** Makes the sheet of the next quarter; nothing is sent. */
export const makeQuarter = action
  .metadata({ name: "batch.makeQuarter", needs: "declare" })
  .inputSchema(
    z.object({
      end: day,
      employer: z.uuid().optional(),
      title: z.string().overwrite(plainText).trim().min(1).max(200),
      all: z.object(wish),
      picks: z.array(z.object({ number, ...wish })).max(MOST_ROWS),
      leftOut: z.array(number).max(MOST_ROWS),
    }),
  )
  .action(({ parsedInput: { employer, ...rest }, ctx }) => make(ctx.scope, { ...rest, employerId: employer }));
