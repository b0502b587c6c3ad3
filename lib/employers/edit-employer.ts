import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { chosenTeams } from "@/lib/employers/chosen-teams";
import type { EmployerRefusal } from "@/lib/employers/create-employer";
import type { Employer } from "@/lib/employers/employer";
import type { EmployerChange, EmployerInput } from "@/lib/employers/schema";
import { claimVersion, declaredUnder, findEmployer, listTeamChoices, replaceEmployer } from "@/lib/employers/store";
import { takenNumber } from "@/lib/employers/taken-number";

export type EditEmployerResult =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  /** Somebody saved in between; `current` is what stands now. */
  | { ok: false; reason: "stale"; current: Employer }
  /** Something was declared under these numbers: they may end, not vanish. */
  | { ok: false; reason: "number-used"; numbers: string[] }
  | EmployerRefusal;

const removed = (before: Employer, after: EmployerInput): string[] =>
  before.numbers.map((it) => it.number).filter((number) => !after.numbers.some((it) => it.number === number));

async function edit(tx: Scoped, { id, version, employer: input }: EmployerChange): Promise<EditEmployerResult> {
  const before = await findEmployer(tx, id);
  if (!before) return { ok: false, reason: "not-found" };
  const choices = await listTeamChoices(tx);
  const teamIds = chosenTeams(choices, input.teamIds, tx.scope);
  if (!teamIds) return { ok: false, reason: "team" };
  const numbers = await declaredUnder(tx, id, removed(before, input));
  if (numbers.length > 0) return { ok: false, reason: "number-used", numbers };
  if (!(await claimVersion(tx, id, version))) return stale(tx, id);
  await replaceEmployer(tx, id, { ...input, teamIds }, choices);
  await recordAudit(tx, {
    action: "edit",
    subject: "employer",
    subjectId: id,
    detail: { version: version + 1, teamIds },
  });
  return { ok: true };
}

async function stale(tx: Scoped, id: string): Promise<EditEmployerResult> {
  const current = await findEmployer(tx, id);
  return current ? { ok: false, reason: "stale", current } : { ok: false, reason: "not-found" };
}

/** Replaces an employer's data when nobody did so since it was read. Needs "manage-clients". */
export async function editEmployer(scope: Scope, change: EmployerChange): Promise<EditEmployerResult> {
  demand(scope, "manage-clients");
  try {
    return await withScope(scope, (tx) => edit(tx, change));
  } catch (error) {
    const field = takenNumber(error);
    if (field) return { ok: false, reason: "number-taken", field };
    throw error;
  }
}
