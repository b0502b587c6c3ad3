import type { TeamInput } from "@/lib/access/accounts/account-input";
import { demand, type Scope, type Scoped } from "@/lib/access/scope";
import { recordAudit } from "@/lib/access/store";
import * as store from "@/lib/access/teams/store";
import { withScope } from "@/lib/access/with-scope";

export type TeamRefusal = "not-found" | "name-taken" | "unknown-member" | "unknown-employer";
export type SavedTeam = { ok: true; id: string } | { ok: false; reason: TeamRefusal };

/** Makes a team (without `id`) or says all of it anew: name, members and employers. Needs "administer". */
export function saveTeam(scope: Scope, id: string | undefined, input: TeamInput): Promise<SavedTeam> {
  demand(scope, "administer");
  return withScope(scope, async (tx) => {
    const before = id ? await store.findTeam(tx, id) : undefined;
    if (id && !before) return { ok: false, reason: "not-found" };
    if (!(await store.knowsUsers(tx, input.memberIds))) return { ok: false, reason: "unknown-member" };
    if (!(await store.knowsEmployers(tx, input.employerIds))) return { ok: false, reason: "unknown-employer" };
    const teamId = await name(tx, id, input.name);
    if (!teamId) return { ok: false, reason: "name-taken" };
    await fill(tx, teamId, input, before);
    return { ok: true, id: teamId };
  });
}

async function name(tx: Scoped, id: string | undefined, wanted: string): Promise<string | undefined> {
  if (!id) return store.insertTeam(tx, wanted);
  if (await store.isTeamNameTaken(tx, wanted, id)) return undefined;
  return (await store.renameTeam(tx, id, wanted)).id;
}

async function fill(
  tx: Scoped,
  id: string,
  { name, memberIds, employerIds }: TeamInput,
  before: store.Team | undefined,
) {
  await store.setMembers(tx, id, memberIds);
  await store.setEmployers(tx, id, employerIds);
  const detail = {
    name: before?.name === name ? undefined : name,
    members: changes(before?.members, memberIds),
    employers: changes(before?.employers, employerIds),
  };
  const action = before ? "team-changed" : "team-created";
  await recordAudit(tx, { action, subject: "team", subjectId: id, detail });
}

const changes = (before: readonly { id: string }[] = [], after: readonly string[]) => ({
  added: after.filter((id) => !before.some((it) => it.id === id)),
  removed: before.filter(({ id }) => !after.includes(id)).map(({ id }) => id),
});
