import { demand, type Scope } from "@/lib/access/scope";
import { recordConsultation } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { formatInsz } from "@/lib/dimona/identifiers";
import { openedNumber } from "@/lib/people/identifiers/store";

export type RevealResult = { ok: true; insz: string } | { ok: false; reason: "not-found" };

/** One number of a person in its official notation; who asked is recorded. Needs "look". */
export async function revealNumber(scope: Scope, personId: string, identifierId: string): Promise<RevealResult> {
  demand(scope, "look");
  return withScope(scope, async (tx) => {
    const digits = await openedNumber(tx, personId, identifierId);
    if (!digits) return { ok: false, reason: "not-found" };
    await recordConsultation(tx, { screen: "person", purpose: "reveal", personId, detail: { identifierId } });
    return { ok: true, insz: formatInsz(digits) };
  });
}
