import { demand, type Scope, type Scoped, userIdOf } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { isUniqueViolation } from "@/lib/db";
import type { Draft } from "@/lib/declarations/draft";
import {
  addEvent,
  changeDraft,
  createDeclaration,
  findAncestor,
  findByClientKey,
  sealDraft,
} from "@/lib/declarations/store";
import { parseDimonaNumber } from "@/lib/dimona/identifiers";
import { reachesEmployer } from "@/lib/employers/store";
import { isEmployed } from "@/lib/people/store";

export type DraftSaved =
  | { ok: true; id: string; version: number; savedAt: Date }
  | { ok: false; reason: "not-found" | "submitted" | "stale"; id?: string };

/** Keeps what stands in the form. `stale`: someone else saved this draft since; `submitted`: it has been sent. */
export async function saveDraft(scope: Scope, draft: Draft): Promise<DraftSaved> {
  demand(scope, "declare");
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
  const ancestor = ancestorId ? await findAncestor(tx, ancestorId, employerId) : null;
  if (ancestor === undefined) return { ok: false, reason: "not-found" };
  if (worker.by === "person" && !(await isEmployed(tx, employerId, worker.personId)))
    return { ok: false, reason: "not-found" };
  const held = await findByClientKey(tx, draft.clientKey);
  const row = { ...columns(draft), ancestorId: ancestor, draft: sealDraft(draft) };
  return held ? change(tx, held, draft.version, row) : create(tx, { ...row, clientKey: draft.clientKey }, userId);
}

type Row = ReturnType<typeof columns> & { ancestorId: string | null; draft: Uint8Array<ArrayBuffer> };

/** Columns that a list shows of a draft; the rest of it is sealed. */
const columns = ({ employerId, worker, content }: Draft) => ({
  employerId,
  kind: content.kind,
  personId: worker.by === "person" ? worker.personId : null,
  // As typed it might be anything, an identity number too; in a column only what is a Dimona number.
  periodNumber: parseDimonaNumber(content.periodNumber ?? "") ?? null,
});

async function create(tx: Scoped, draft: Row & { clientKey: string }, createdById: string): Promise<DraftSaved> {
  const at = now();
  const row = await createDeclaration(tx, { ...draft, state: "draft", createdById, createdAt: at, changedAt: at });
  await addEvent(tx, { declarationId: row.id, at, userId: createdById, event: "draft", toState: "draft" });
  return { ok: true, id: row.id, version: row.version, savedAt: at };
}

async function change(
  tx: Scoped,
  held: { id: string; state: string; version: number },
  version: number | undefined,
  row: Row,
): Promise<DraftSaved> {
  if (held.state !== "draft") return { ok: false, reason: "submitted", id: held.id };
  if (version !== undefined && version !== held.version) return { ok: false, reason: "stale", id: held.id };
  const at = now();
  const saved = await changeDraft(tx, held, { ...row, changedAt: at });
  return saved
    ? { ok: true, id: held.id, version: held.version + 1, savedAt: at }
    : { ok: false, reason: "stale", id: held.id };
}
