import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import { withScope } from "@/lib/access/with-scope";
import { chosenTeams } from "@/lib/employers/chosen-teams";
import type { EmployerInput } from "@/lib/employers/schema";
import { insertEmployer, listTeamChoices } from "@/lib/employers/store";
import { takenNumber } from "@/lib/employers/taken-number";

export type EmployerRefusal =
  /** Another employer has it, in reach or not: RSZ and enterprise numbers are public and unique. */
  | { ok: false; reason: "number-taken"; field: "enterpriseNumber" | "numbers" }
  /** No team was chosen, or one that is not the user's to choose. */
  | { ok: false; reason: "team" };

export type CreateEmployerResult = { ok: true; employerId: string } | EmployerRefusal;

async function create(tx: Scoped, input: EmployerInput): Promise<CreateEmployerResult> {
  const teamIds = chosenTeams(await listTeamChoices(tx), input.teamIds, tx.scope);
  if (!teamIds) return { ok: false, reason: "team" };
  const employerId = await insertEmployer(tx, input, teamIds);
  await recordAudit(tx, { action: "create", subject: "employer", subjectId: employerId, detail: { teamIds } });
  return { ok: true, employerId };
}

/** Adds an employer to the user's teams. Two who add the same number at once: one gets it, the other is told. Needs "manage-clients". */
export async function createEmployer(scope: Scope, input: EmployerInput): Promise<CreateEmployerResult> {
  demand(scope, "manage-clients");
  try {
    return await withScope(scope, (tx) => create(tx, input));
  } catch (error) {
    const field = takenNumber(error);
    if (field) return { ok: false, reason: "number-taken", field };
    throw error;
  }
}
