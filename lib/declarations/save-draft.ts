import { type Scope, type Scoped, userIdOf } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { isUniqueViolation } from "@/lib/db";
import type { Draft } from "@/lib/declarations/draft";
import {
  addEvent,
  changeDraft,
  createDeclaration,
  findByClientKey,
  isOfEmployer,
  sealDraft,
} from "@/lib/declarations/store";
import { reachesEmployer } from "@/lib/employers/store";
import { isEmployed } from "@/lib/people/store";

export type DraftSaved =
  | { ok: true; id: string; version: number; savedAt: Date }
  | { ok: false; reason: "not-found" | "submitted" | "stale"; id?: string };

/** Keeps what stands in the form. `stale`: someone else saved this draft since; `submitted`: it has been sent. */
export async function saveDraft(scope: Scope, draft: Draft): Promise<DraftSaved> {
  try {
    return await withScope(scope, (tx) => saveIn(tx, draft));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return withScope(scope, (tx) => saveIn(tx, draft));
  }
}

async function saveIn(tx: Scoped, draft: Draft): Promise<DraftSaved> {
  const userId = userIdOf(tx.scope);
  if (!userId || !(await reachesEmployer(tx, draft.employerId))) return { ok: false, reason: "not-found" };
  const { worker, employerId, ancestorId } = draft;
  if (ancestorId && !(await isOfEmployer(tx, ancestorId, employerId))) return { ok: false, reason: "not-found" };
  if (worker.by === "person" && !(await isEmployed(tx, employerId, worker.personId)))
    return { ok: false, reason: "not-found" };
  const held = await findByClientKey(tx, draft.clientKey);
  return held ? change(tx, held, draft) : create(tx, draft, userId);
}

/** Columns that a list shows of a draft; the rest of it is sealed. */
const columns = ({ employerId, worker, content }: Draft) => ({
  employerId,
  kind: content.kind,
  personId: worker.by === "person" ? worker.personId : null,
  periodNumber: content.periodNumber ?? null,
});

async function create(tx: Scoped, draft: Draft, createdById: string): Promise<DraftSaved> {
  const at = now();
  const row = await createDeclaration(tx, {
    ...columns(draft),
    clientKey: draft.clientKey,
    state: "draft",
    draft: sealDraft(draft),
    ancestorId: draft.ancestorId ?? null,
    createdById,
    createdAt: at,
    changedAt: at,
  });
  await addEvent(tx, { declarationId: row.id, at, userId: createdById, event: "draft", toState: "draft" });
  return { ok: true, id: row.id, version: row.version, savedAt: at };
}

async function change(
  tx: Scoped,
  held: { id: string; state: string; version: number },
  draft: Draft,
): Promise<DraftSaved> {
  if (held.state !== "draft") return { ok: false, reason: "submitted", id: held.id };
  if (draft.version !== undefined && draft.version !== held.version) return { ok: false, reason: "stale", id: held.id };
  const at = now();
  const saved = await changeDraft(tx, held, { ...columns(draft), draft: sealDraft(draft), changedAt: at });
  return saved
    ? { ok: true, id: held.id, version: held.version + 1, savedAt: at }
    : { ok: false, reason: "stale", id: held.id };
}
