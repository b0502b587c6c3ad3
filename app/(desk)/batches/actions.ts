"use server";

import { getLocale } from "next-intl/server";
import { z } from "zod";
import { rowRemarks } from "@/app/(desk)/batches/row-remarks";
import { action } from "@/lib/access/action";
import { COLUMNS } from "@/lib/batch/column";
import { contextsOf as askContexts } from "@/lib/batch/contexts-of";
import { createBatch as create } from "@/lib/batch/create-batch";
import { pauseBatch as pause, resumeBatch as resume } from "@/lib/batch/pause-batch";
import { readProgress as lookAtProgress } from "@/lib/batch/progress/read-progress";
import { readResults } from "@/lib/batch/progress/read-results";
import { readChanges as lookAtChanges } from "@/lib/batch/read-batch";
import { recallRows as recall } from "@/lib/batch/recall-rows";
import { saveRows as keep } from "@/lib/batch/save-rows";
import { sendRows as send } from "@/lib/batch/send-rows";
import { plainText } from "@/lib/plain-text";
import { isLocale } from "@/lib/preferences";

/** One call holds so many rows at most: Next takes a megabyte, and a saving must not hold others up for long. */
const mostRows = 1_000;

const id = z.uuid();
const title = z.string().overwrite(plainText).trim().min(1).max(200);
const columns = z.array(z.enum(COLUMNS)).max(COLUMNS.length);
const cells = z.partialRecord(z.enum(COLUMNS), z.string().max(2_000).overwrite(plainText));
const version = z.number().int().nonnegative();
const reason = z.string().overwrite(plainText).trim().min(1).max(1000);
const rowIds = z.array(id).min(1).max(mostRows);

/** Makes an empty sheet; `id` where the browser made one, so that a second time gives the same. */
export const createBatch = action
  .metadata({ name: "batch.create", needs: "declare" })
  .inputSchema(z.object({ id: id.optional(), title, columns }))
  .action(({ parsedInput, ctx }) => create(ctx.scope, parsedInput));

/** Keeps changed rows, or tells whose changes stand in the way. */
export const saveRows = action
  .metadata({ name: "batch.saveRows", needs: "declare" })
  .inputSchema(
    z.object({
      batchId: id,
      since: version,
      title: title.optional(),
      columns: columns.optional(),
      upserts: z.array(z.object({ id, position: z.number(), cells, version: version.optional() })).max(mostRows),
      deletions: z.array(z.object({ id, version })).max(mostRows),
    }),
  )
  .action(({ parsedInput, ctx }) => keep(ctx.scope, parsedInput));

/** What changed in a sheet after a count, and what became of rows that were sent since the look before. */
export const readChanges = action
  .metadata({ name: "batch.readChanges", needs: "look" })
  .inputSchema(z.object({ batchId: id, since: version, sinceAt: z.date().optional() }))
  .action(({ parsedInput, ctx }) => lookAtChanges(ctx.scope, parsedInput));

const named = z.string().max(2_000).overwrite(plainText);

/** What `check` may know of the employers and workers that rows name. Recorded. */
export const contextsOf = action
  .metadata({ name: "batch.contextsOf", needs: "look" })
  .inputSchema(z.object({ pairs: z.array(z.object({ employer: named, worker: named })).max(500) }))
  .action(({ parsedInput, ctx }) => askContexts(ctx.scope, parsedInput.pairs));

/** Makes declarations of rows, a hundred in a transaction, and tells which stay behind and why. */
export const sendRows = action
  .metadata({ name: "batch.sendRows", needs: "declare" })
  .inputSchema(
    z.object({
      batchId: id,
      rowIds,
      seen: version,
      lateReason: reason.optional(),
      sendAnywayReason: reason.optional(),
      plannedAt: z.date().optional(),
    }),
  )
  .action(({ parsedInput, ctx }) => send(ctx.scope, parsedInput));

/** Where the rows that were sent stand; with `since` only those that changed. */
export const readProgress = action
  .metadata({ name: "batch.readProgress", needs: "look" })
  .inputSchema(z.object({ batchId: id, since: z.date().optional() }))
  .action(({ parsedInput, ctx }) => lookAtProgress(ctx.scope, parsedInput));

/** Takes back what has not left yet: the rows stand in the sheet as before. */
export const recallRows = action
  .metadata({ name: "batch.recallRows", needs: "declare" })
  .inputSchema(z.object({ batchId: id, rowIds }))
  .action(({ parsedInput, ctx }) => recall(ctx.scope, parsedInput));

/** What the RSZ said of the rows that it refused, at the fields that it is about; null when there is no such batch. Recorded. */
export const readRefusals = action
  .metadata({ name: "batch.readRefusals", needs: "look" })
  .inputSchema(z.object({ batchId: id }))
  .action(async ({ parsedInput: { batchId }, ctx }) => {
    const states = ["refused", "rejected"];
    const results = await readResults(ctx.scope, { batchId, states, purpose: "look" });
    const locale = await getLocale();
    return results ? rowRemarks(results, isLocale(locale) ? locale : "nl") : null;
  });

/** Nothing of the batch leaves the queue until it is resumed. */
export const pauseBatch = action
  .metadata({ name: "batch.pause", needs: "declare" })
  .inputSchema(z.object({ id }))
  .action(({ parsedInput, ctx }) => pause(ctx.scope, parsedInput.id));

/** What was paused goes on in its turn. */
export const resumeBatch = action
  .metadata({ name: "batch.resume", needs: "declare" })
  .inputSchema(z.object({ id }))
  .action(({ parsedInput, ctx }) => resume(ctx.scope, parsedInput.id));
