import type { Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { listEmployers } from "@/lib/employers/store";
import { plainText } from "@/lib/plain-text";

/** Nine digits or more, however they are marked: a number, and perhaps an INSZ typed in the wrong box. */
const holdsNumber = /(\d[\s.\-/]*){9}/;

/** The address for what is looked for among employers: a name may stand in it, a number leads to its employer's page. */
export async function employerPlace(scope: Scope, text: string): Promise<string> {
  const search = plainText(text).trim().slice(0, 200);
  if (search === "") return "/employers";
  if (!holdsNumber.test(search)) return `/employers?${new URLSearchParams({ q: search })}`;
  const { employers } = await withScope(scope, (tx) => listEmployers(tx, { search }));
  return employers[0] ? `/employers/${employers[0].id}` : "/employers?found=none";
}
