import { randomUUID } from "node:crypto";
import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import type { Cells } from "@/lib/batch/column";
import { isNobody, partiesOf } from "@/lib/batch/parties";
import { type ReadRow, readRow } from "@/lib/batch/read-row";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import type { WorkerChoice } from "@/lib/declarations/draft";
import { saveDraft } from "@/lib/declarations/save-draft";
import { contentSchema } from "@/lib/dimona/content";
import { findEmployer } from "@/lib/employers/store";
import { workersByText } from "@/lib/people/by-text/store";

/** `employerId`: for whom it is when the line names no employer itself. */
export type LineDraftWish = { cells: Cells; employerId?: string | undefined };

/** `no-employer`, `no-worker`: the text names none, or several; a draft is of one employer, and a name of one worker. */
export type LineDraft = { ok: true; id: string } | { ok: false; reason: "no-employer" | "no-worker" | "not-found" };

type Whom = { employerId: string; worker: WorkerChoice };

/** Makes a draft of a line that was read, to be looked at in the form: its number then stands in no address. */
export async function makeLineDraft(scope: Scope, { cells, employerId }: LineDraftWish): Promise<LineDraft> {
  demand(scope, "declare");
  const read = readRow(cells, dayOf(now()));
  const content = contentSchema.safeParse(read.content);
  const whom = await withScope(scope, (tx) => whomOf(tx, read, employerId));
  if (typeof whom === "string") return { ok: false, reason: whom };
  if (!content.success) return { ok: false, reason: "not-found" };
  const saved = await saveDraft(scope, { clientKey: randomUUID(), ...whom, content: content.data });
  return saved.ok ? { ok: true, id: saved.id } : { ok: false, reason: "not-found" };
}

async function whomOf(
  tx: Scoped,
  read: ReadRow,
  employerId: string | undefined,
): Promise<Whom | "no-employer" | "no-worker"> {
  const named = await employerOf(tx, read.employer, employerId);
  if (!named) return "no-employer";
  const { worker, byNumber, name } = read;
  if (byNumber) return { employerId: named.id, worker: { by: "insz", insz: worker, ...name } };
  if (worker === "") return { employerId: named.id, worker: { by: "none" } };
  const [personId] = await workersByText(tx, [{ employerId: named.id, name: worker }]);
  if (!personId || isNobody(personId)) return "no-worker";
  return { employerId: named.id, worker: { by: "person", personId } };
}

async function employerOf(tx: Scoped, text: string, employerId: string | undefined) {
  if (text === "") return employerId ? findEmployer(tx, employerId) : undefined;
  const [parties] = await partiesOf(tx, [{ employer: text, worker: "" }]);
  return parties && !isNobody(parties.employer) ? parties.employer : undefined;
}
