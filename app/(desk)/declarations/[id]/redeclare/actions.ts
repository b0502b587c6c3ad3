"use server";

import { z } from "zod";
import { action } from "@/lib/access/action";
import { redeclare } from "@/lib/declarations/redeclare";
import { contentSchema, toContent } from "@/lib/dimona/content";
import { plainText } from "@/lib/plain-text";

const input = z.object({
  id: z.uuid(),
  cancelKey: z.uuid(),
  inKey: z.uuid(),
  reviewed: contentSchema,
  lateReason: z.string().overwrite(plainText).trim().min(1).max(1000).optional(),
});

/** Queues the CANCEL and the IN that were reviewed, both or neither. */
export const redeclareWork = action
  .metadata({ name: "declaration.redeclare", needs: "declare" })
  .inputSchema(input)
  .action(({ parsedInput, ctx }) =>
    redeclare(ctx.scope, { ...parsedInput, reviewed: toContent(parsedInput.reviewed) }),
  );
