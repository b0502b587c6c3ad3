"use server";

import { action } from "@/lib/access/action";
import { draftSchema } from "@/lib/declarations/draft";
import { previewMessage as preview } from "@/lib/submission/preview-message";

/** The message that would be sent for what stands in the form. */
export const previewMessage = action
  .metadata({ name: "declaration.previewMessage", needs: "declare" })
  .inputSchema(draftSchema)
  .action(({ parsedInput, ctx }) => preview(ctx.scope, parsedInput));
