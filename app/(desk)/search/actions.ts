"use server";

import { redirect } from "next/navigation";
import { requireScope } from "@/lib/access/current";
import { placeOf } from "@/lib/search/place-of";

/** Leads to what is looked for. Numbers go to their page at once, so that none of them stands in an address but Dimona's. */
export async function search(form: FormData): Promise<void> {
  const text = form.get("text");
  const scope = await requireScope();
  redirect(await placeOf(scope, typeof text === "string" ? text : ""));
}
