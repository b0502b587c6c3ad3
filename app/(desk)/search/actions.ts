"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/lib/access/action";
import { placeOf } from "@/lib/search/place-of";

const find = action
  .metadata({ name: "search", needs: "look" })
  .inputSchema(z.string().max(200))
  .action(({ parsedInput, ctx }) => placeOf(ctx.scope, parsedInput));

/** Leads to what is looked for. A POST, so that no number stands in an address. */
export async function search(form: FormData): Promise<void> {
  const text = form.get("text");
  const { data } = await find(typeof text === "string" ? text : "");
  redirect(data ?? "/search");
}
