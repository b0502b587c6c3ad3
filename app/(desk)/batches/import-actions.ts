"use server";

import { z } from "zod";
import { action } from "@/lib/access/action";
import { COLUMNS } from "@/lib/batch/column";
import { recallMapping as recall, rememberMapping as remember } from "@/lib/batch/mapping/file-mapping";
import { plainText } from "@/lib/plain-text";

const employer = z.string().max(2_000).overwrite(plainText);
const mapping = z
  .record(z.string().max(200), z.enum(COLUMNS).nullable())
  .refine((it) => Object.keys(it).length <= 256, "too many headers");

/** How the files of an employer were read before. */
export const recallMapping = action
  .metadata({ name: "batch.recallMapping", needs: "look" })
  .inputSchema(z.object({ employer }))
  .action(({ parsedInput, ctx }) => recall(ctx.scope, parsedInput.employer));

/** Keeps how a file was read, for the next one of its employer. */
export const rememberMapping = action
  .metadata({ name: "batch.rememberMapping", needs: "declare" })
  .inputSchema(z.object({ employer, mapping }))
  .action(({ parsedInput, ctx }) => remember(ctx.scope, parsedInput.employer, parsedInput.mapping));
