"use server";

import { z } from "zod";
import { followPlace } from "@/app/(desk)/follow-place";
import { action } from "@/lib/access/action";
import { withScope } from "@/lib/access/with-scope";
import { formatEnterpriseNumber } from "@/lib/dimona/identifiers";
import { formatRszNumber } from "@/lib/employers/rsz-number";
import { listEmployerOptions } from "@/lib/employers/store";
import { createPerson } from "@/lib/people/create-person";
import { editPerson } from "@/lib/people/edit-person";
import { personPlace } from "@/lib/people/person-place";
import { revealNumber } from "@/lib/people/reveal-number";
import { newPerson, personChange } from "@/lib/people/schema";

export const createPersonAction = action
  .metadata({ name: "people.create", needs: "manage-clients" })
  .inputSchema(newPerson)
  .action(({ parsedInput, ctx }) => createPerson(ctx.scope, parsedInput));

export const editPersonAction = action
  .metadata({ name: "people.edit", needs: "manage-clients" })
  .inputSchema(personChange)
  .action(({ parsedInput, ctx }) => editPerson(ctx.scope, parsedInput));

export const revealNumberAction = action
  .metadata({ name: "people.reveal", needs: "look" })
  .inputSchema(z.object({ personId: z.uuid(), numberId: z.uuid() }))
  .action(({ parsedInput, ctx }) => revealNumber(ctx.scope, parsedInput.personId, parsedInput.numberId));

/** Employers for a combobox, by part of the name or a whole number. */
export const searchEmployerOptions = action
  .metadata({ name: "people.employer-options", needs: "look" })
  .inputSchema(z.string().max(200))
  .action(async ({ parsedInput, ctx }) => {
    const found = await withScope(ctx.scope, (tx) => listEmployerOptions(tx, parsedInput));
    return found.map(({ id, name, number, enterpriseNumber }) => ({
      value: id,
      label: name,
      hint: number ? formatRszNumber(number) : enterpriseNumber && formatEnterpriseNumber(enterpriseNumber),
    }));
  });

const findPlace = action
  .metadata({ name: "people.search", needs: "look" })
  .inputSchema(z.string().max(200))
  .action(({ parsedInput, ctx }) => personPlace(ctx.scope, parsedInput));

/** Leads to the list of a name, or to the person of a number, which stands in no address. */
export async function searchPeople(form: FormData): Promise<void> {
  followPlace(await findPlace(String(form.get("text") ?? "")), "/people");
}
