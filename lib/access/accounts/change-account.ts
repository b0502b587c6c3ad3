import type { AccountChange } from "@/lib/access/accounts/account-input";
import {
  type Account,
  findAccountById,
  lockAdministrators,
  setTeamsOf,
  updateAccount,
} from "@/lib/access/accounts/store";
import { demand, type Scope, type Scoped, userIdOf } from "@/lib/access/scope";
import { recordAudit, revokeSessionsOf } from "@/lib/access/store";
import { knowsTeams } from "@/lib/access/teams/store";
import { withScope } from "@/lib/access/with-scope";

export type ChangeRefusal = "not-found" | "yourself" | "last-administrator" | "unknown-team";
export type ChangedAccount = { ok: true } | { ok: false; reason: ChangeRefusal };

/**
 * Changes an account; who is deactivated is out at once. Nobody takes his own administration away, and the last
 * administrator keeps it: else nobody could give it back. Needs "administer".
 */
export function changeAccount(scope: Scope, id: string, change: AccountChange): Promise<ChangedAccount> {
  demand(scope, "administer");
  return withScope(scope, async (tx) => {
    const administrators = await lockAdministrators(tx);
    const before = await findAccountById(tx, id);
    if (!before) return { ok: false, reason: "not-found" };
    const reason = await refusal(tx, before, change, administrators);
    if (reason) return { ok: false, reason };
    await write(tx, before, change);
    return { ok: true };
  });
}

async function refusal(tx: Scoped, { id }: Account, change: AccountChange, administrators: readonly string[]) {
  const stepsDown = administrators.includes(id) && !(change.active && change.role === "administrator");
  if (stepsDown && id === userIdOf(tx.scope)) return "yourself";
  if (stepsDown && administrators.length === 1) return "last-administrator";
  return (await knowsTeams(tx, change.teamIds)) ? undefined : "unknown-team";
}

async function write(tx: Scoped, before: Account, { teamIds, ...account }: AccountChange): Promise<void> {
  await updateAccount(tx, before.id, account);
  await setTeamsOf(tx, before.id, teamIds);
  if (!account.active) await revokeSessionsOf(tx, before.id);
  const detail = differences(
    picture(
      before,
      before.teams.map((it) => it.id),
    ),
    picture(account, teamIds),
  );
  await recordAudit(tx, { action: "account-changed", subject: "account", subjectId: before.id, detail });
}

const picture = (it: Pick<Account, "name" | "role" | "language" | "active">, teamIds: readonly string[]) => ({
  name: it.name,
  role: it.role,
  language: it.language,
  active: it.active,
  teamIds: [...teamIds].sort().join(" "),
});
type Picture = ReturnType<typeof picture>;

/** Only what changed: `{ role: ["reader", "officer"] }`. */
const differences = (before: Picture, after: Picture) =>
  Object.fromEntries(
    Object.entries(before).flatMap(([key, was]) => {
      const is = after[key as keyof Picture];
      return was === is ? [] : [[key, [was, is]]];
    }),
  );
