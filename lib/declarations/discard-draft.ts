import { demand, type Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { findDeclaration } from "@/lib/declarations/store";
import { transition } from "@/lib/declarations/transition";

export type Discarded = { ok: true } | { ok: false; reason: "not-found" | "moved-on" };

/** Gives a draft up, with all that was typed in it. What was sent meanwhile has moved on and stays. */
export const discardDraft = (scope: Scope, id: string): Promise<Discarded> => {
  demand(scope, "declare");
  return withScope(scope, async (tx) => {
    const held = await findDeclaration(tx, id);
    if (!held) return { ok: false, reason: "not-found" };
    if (held.state !== "draft") return { ok: false, reason: "moved-on" };
    const subject = { id, employerId: held.employerId, state: held.state, version: held.version };
    return (await transition(tx, subject, "abandon", { draft: null }))
      ? { ok: true }
      : { ok: false, reason: "moved-on" };
  });
};
