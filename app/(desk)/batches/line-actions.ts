"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { action } from "@/lib/access/action";
import { withScope } from "@/lib/access/with-scope";
import { COLUMNS } from "@/lib/batch/column";
import { makeLineBatch } from "@/lib/batch/make-line-batch";
import { makeLineDraft } from "@/lib/batch/make-line-draft";
import { now } from "@/lib/clock";
import { moment } from "@/lib/dimona/moment";
import { findEmployer } from "@/lib/employers/store";
import { plainText } from "@/lib/plain-text";

const id = z.uuid();
const cells = z.partialRecord(z.enum(COLUMNS), z.string().max(2_000).overwrite(plainText));

/** Makes a sheet of lines that were read in the browser; nothing is sent. */
export const makeSheetOfLines = action
  .metadata({ name: "batch.makeOfLines", needs: "declare" })
  .inputSchema(z.object({ rows: z.array(cells).min(1).max(1_000), employerId: id.optional() }))
  .action(async ({ parsedInput, ctx }) => {
    const t = await getTranslations("batch.line");
    return makeLineBatch(ctx.scope, { ...parsedInput, title: t("sheetTitle", { at: moment(now()) }) });
  });

/** Makes a draft of one line, to be opened in the form. */
export const draftOfLine = action
  .metadata({ name: "batch.draftOfLine", needs: "declare" })
  .inputSchema(z.object({ cells, employerId: id.optional() }))
  .action(({ parsedInput, ctx }) => makeLineDraft(ctx.scope, parsedInput));

/** The employer of the page from which lines are typed, as a choice; null when out of reach. */
export const employerOfPage = action
  .metadata({ name: "batch.employerOfPage", needs: "look" })
  .inputSchema(z.object({ id }))
  .action(async ({ parsedInput, ctx }) => {
    const found = await withScope(ctx.scope, (tx) => findEmployer(tx, parsedInput.id));
    return found?.active ? { value: found.id, label: found.name } : null;
  });
