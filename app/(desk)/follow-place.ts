import { redirect } from "next/navigation";
import type { ActionRefusal } from "@/lib/access/action";

type Answer = { data?: string; serverError?: ActionRefusal };

/** Goes where a search leads. Who may not search, or typed what is no text, lands on the list, which says the rest. */
export function followPlace({ data, serverError }: Answer, list: string): never {
  if (serverError === "failed") throw new Error("the search failed");
  return redirect(data ?? list);
}
