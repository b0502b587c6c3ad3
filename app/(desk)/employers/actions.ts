"use server";

import { z } from "zod";
import { followPlace } from "@/app/(desk)/follow-place";
import { action } from "@/lib/access/action";
import { decideMandate } from "@/lib/declarations/mandates/decide-mandate";
import { mandateDecision } from "@/lib/declarations/mandates/mandate-decision";
import { createEmployer } from "@/lib/employers/create-employer";
import { editEmployer } from "@/lib/employers/edit-employer";
import { employerPlace } from "@/lib/employers/employer-place";
import { employerChange, employerInput } from "@/lib/employers/schema";

export const createEmployerAction = action
  .metadata({ name: "employers.create", needs: "manage-clients" })
  .inputSchema(employerInput)
  .action(({ parsedInput, ctx }) => createEmployer(ctx.scope, parsedInput));

export const editEmployerAction = action
  .metadata({ name: "employers.edit", needs: "manage-clients" })
  .inputSchema(employerChange)
  .action(({ parsedInput, ctx }) => editEmployer(ctx.scope, parsedInput));

/** What a person found about a mandate that the RSZ turned us away for. */
export const decideMandateAction = action
  .metadata({ name: "employers.decideMandate", needs: "manage-clients" })
  .inputSchema(mandateDecision)
  .action(({ parsedInput, ctx }) => decideMandate(ctx.scope, parsedInput));

const findPlace = action
  .metadata({ name: "employers.search", needs: "look" })
  .inputSchema(z.string().max(200))
  .action(({ parsedInput, ctx }) => employerPlace(ctx.scope, parsedInput));

/** Leads to the list of a name, or to the employer of a number. */
export async function searchEmployers(form: FormData): Promise<void> {
  followPlace(await findPlace(String(form.get("text") ?? "")), "/employers");
}
