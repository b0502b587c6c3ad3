"use server";

import { randomUUID } from "node:crypto";
import { z } from "zod";
import { loadContext as readContext } from "@/app/(desk)/declarations/new/load-context";
import { action } from "@/lib/access/action";
import { withScope } from "@/lib/access/with-scope";
import { decide } from "@/lib/declarations/decide";
import { discardDraft as discard } from "@/lib/declarations/discard-draft";
import { draftSchema, workerChoiceSchema } from "@/lib/declarations/draft";
import { handleDeclaration as handle } from "@/lib/declarations/handle";
import { movePlan as move } from "@/lib/declarations/plan/move-plan";
import { recall } from "@/lib/declarations/recall";
import { saveDraft as keep } from "@/lib/declarations/save-draft";
import { submitDeclaration } from "@/lib/declarations/submit-declaration";
import {
  formatEnterpriseNumber,
  formatNssoNumber,
  formatProvisionalNumber,
  parseDimonaNumber,
} from "@/lib/dimona/identifiers";
import { listEmployerOptions } from "@/lib/employers/store";
import { searchPeopleOfEmployer } from "@/lib/people/store";
import { plainText } from "@/lib/plain-text";

const id = z.uuid();
const typed = z.string().max(200).overwrite(plainText);
const reason = z.string().overwrite(plainText).trim().min(1).max(1000);

/** Sends a declaration; the key of the next form comes along, so that keys are made here only. */
export const submit = action
  .metadata({ name: "declaration.submit", needs: "declare" })
  .inputSchema(
    draftSchema.extend({
      sendAnywayReason: reason.optional(),
      lateReason: reason.optional(),
      plannedAt: z.date().optional(),
    }),
  )
  .action(async ({ parsedInput, ctx }) => ({
    ...(await submitDeclaration(ctx.scope, parsedInput)),
    nextKey: randomUUID() as string,
  }));

/** Keeps what stands in the form. */
export const saveDraft = action
  .metadata({ name: "declaration.saveDraft", needs: "declare" })
  .inputSchema(draftSchema)
  .action(({ parsedInput, ctx }) => keep(ctx.scope, parsedInput));

/** Gives a draft up. What was sent meanwhile has moved on and stays. */
export const discardDraft = action
  .metadata({ name: "declaration.discardDraft", needs: "declare" })
  .inputSchema(z.object({ id }))
  .action(({ parsedInput, ctx }) => discard(ctx.scope, parsedInput.id));

const decision = z.discriminatedUnion("event", [
  z.object({ id, event: z.literal("adopt"), number: typed, reason }),
  z.object({ id, event: z.literal("repeat"), reason }),
  z.object({ id, event: z.literal("abandon"), reason }),
]);

/** A person decides about a declaration that cannot go on by itself, or need not. */
export const decideDeclaration = action
  .metadata({ name: "declaration.decide", needs: "declare" })
  .inputSchema(decision)
  .action(async ({ parsedInput, ctx }) => {
    const { id: declarationId, ...wanted } = parsedInput;
    if (wanted.event !== "adopt") return decide(ctx.scope, declarationId, wanted);
    const declarationNumber = parseDimonaNumber(wanted.number);
    if (!declarationNumber) return { ok: false as const, reason: "number-invalid" as const };
    return decide(ctx.scope, declarationId, { event: "adopt", declarationNumber, reason: wanted.reason });
  });

/** Takes back what has not left yet; it comes back as a draft, or the two that were made together as what they were to mend. */
export const recallDeclaration = action
  .metadata({ name: "declaration.recall", needs: "declare" })
  .inputSchema(z.object({ id, alone: z.boolean().optional() }))
  .action(({ parsedInput, ctx }) => recall(ctx.scope, parsedInput.id, { alone: parsedInput.alone }));

/** Gives a planned declaration another moment, or sends it now. */
export const movePlan = action
  .metadata({ name: "declaration.movePlan", needs: "declare" })
  .inputSchema(z.object({ id, version: z.number().int(), plannedAt: z.date().optional() }))
  .action(({ parsedInput, ctx }) => move(ctx.scope, parsedInput));

/** Takes a declaration off the work list: nothing more is to be sent for it, and why. */
export const handleDeclaration = action
  .metadata({ name: "declaration.handle", needs: "declare" })
  .inputSchema(z.object({ id, reason }))
  .action(({ parsedInput, ctx }) => handle(ctx.scope, parsedInput.id, parsedInput.reason));

/** Employers to choose from, by part of the name or by number in any notation. */
export const searchEmployers = action
  .metadata({ name: "declaration.searchEmployers", needs: "look" })
  .inputSchema(z.object({ text: typed }))
  .action(async ({ parsedInput, ctx }) => {
    const lines = await withScope(ctx.scope, (tx) => listEmployerOptions(tx, parsedInput.text));
    return lines.map(({ id: value, name, number, enterpriseNumber }) => ({
      value,
      label: name,
      hint: numberOf(number, enterpriseNumber),
    }));
  });

function numberOf(number: string | undefined, enterpriseNumber: string | undefined): string {
  if (number) return number.length === 10 ? formatProvisionalNumber(number) : formatNssoNumber(number);
  return enterpriseNumber ? formatEnterpriseNumber(enterpriseNumber) : "";
}

/** Workers of an employer to choose from, by name or whole INSZ; the numbers are masked. Recorded as a consultation. */
export const searchWorkers = action
  .metadata({ name: "declaration.searchWorkers", needs: "look" })
  .inputSchema(z.object({ employerId: id, text: typed }))
  .action(async ({ parsedInput, ctx }) => {
    const { employerId, text } = parsedInput;
    const lines = await withScope(ctx.scope, (tx) => searchPeopleOfEmployer(tx, employerId, text));
    return lines.map(({ id: value, lastName, firstName, maskedInsz = "" }) => ({
      value,
      label: `${lastName} ${firstName}`.trim() || maskedInsz,
      hint: maskedInsz,
    }));
  });

/** What the form may know of the employer and the worker that were chosen; null when there is no such employer. Recorded. */
export const loadContext = action
  .metadata({ name: "declaration.loadContext", needs: "look" })
  .inputSchema(z.object({ employerId: id, worker: workerChoiceSchema }))
  .action(async ({ parsedInput, ctx }) => {
    const { employerId, worker } = parsedInput;
    return (await withScope(ctx.scope, (tx) => readContext(tx, employerId, worker))) ?? null;
  });
