"use server";

import { z } from "zod";
import { action } from "@/lib/access/action";
import { makeAgain as again } from "@/lib/batch/again/make-again";
import { makeCopy as make } from "@/lib/batch/copy/make-copy";
import { UNITS } from "@/lib/batch/copy/span";
import { now } from "@/lib/clock";
import { dayOf, parseDay } from "@/lib/day";
import { plainText } from "@/lib/plain-text";

const day = z.string().transform((text, context) => {
  const read = parseDay(text);
  if (read) return read;
  context.addIssue({ code: "custom", message: "not a calendar day" });
  return z.NEVER;
});

/** Makes the sheet of a copied day or week; nothing is sent. */
export const makeCopy = action
  .metadata({ name: "batch.makeCopy", needs: "declare" })
  .inputSchema(
    z.object({
      employerId: z.uuid(),
      unit: z.enum(UNITS),
      from: day,
      to: day,
      title: z.string().overwrite(plainText).trim().min(1).max(200),
    }),
  )
  .action(({ parsedInput, ctx }) => make(ctx.scope, { ...parsedInput, today: dayOf(now()) }));

/** Makes a new sheet of an old one's rows; nothing is sent. */
export const makeAgain = action
  .metadata({ name: "batch.makeAgain", needs: "declare" })
  .inputSchema(
    z.object({
      batchId: z.uuid(),
      title: z.string().overwrite(plainText).trim().min(1).max(200),
      to: day.optional(),
    }),
  )
  .action(({ parsedInput, ctx }) => again(ctx.scope, { ...parsedInput, today: dayOf(now()) }));
