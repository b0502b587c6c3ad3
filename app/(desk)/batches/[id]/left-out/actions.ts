"use server";

import { z } from "zod";
import { action } from "@/lib/access/action";
import { takeLeftOut as take } from "@/lib/batch/quarter/take-left-out";

/** Puts a period that was left out into its sheet after all; nothing is sent. */
export const takeLeftOut = action
  .metadata({ name: "batch.takeLeftOut", needs: "declare" })
  .inputSchema(z.object({ batchId: z.uuid(), number: z.string().regex(/^\d{1,20}$/) }))
  .action(({ parsedInput, ctx }) => take(ctx.scope, parsedInput));
