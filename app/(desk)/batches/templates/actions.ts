"use server";

import { z } from "zod";
import { action } from "@/lib/access/action";
import { dropTemplate as drop } from "@/lib/batch/templates/drop-template";
import { keepTemplate as keep } from "@/lib/batch/templates/keep-template";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { plainText } from "@/lib/plain-text";

/** Keeps what a sheet can be used for again as a template; the sheet stays as it is. */
export const keepTemplate = action
  .metadata({ name: "batch.keepTemplate", needs: "declare" })
  .inputSchema(
    z.object({
      batchId: z.uuid(),
      title: z.string().overwrite(plainText).trim().min(1).max(200),
      withDays: z.boolean(),
    }),
  )
  .action(({ parsedInput, ctx }) => keep(ctx.scope, { ...parsedInput, today: dayOf(now()) }));

/** Deletes a template; what was made of it stays. */
export const dropTemplate = action
  .metadata({ name: "batch.dropTemplate", needs: "declare" })
  .inputSchema(z.object({ id: z.uuid() }))
  .action(({ parsedInput, ctx }) => drop(ctx.scope, parsedInput.id));
