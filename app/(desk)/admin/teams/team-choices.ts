import { listAccounts } from "@/lib/access/accounts/store";
import type { Scoped } from "@/lib/access/scope";
import { listAssignableEmployers } from "@/lib/access/teams/store";

/** Whom and what a team may hold. An inactive account keeps its place in a team. */
export async function teamChoices(tx: Scoped) {
  const accounts = await listAccounts(tx);
  return {
    users: accounts.map(({ id, name, email }) => ({ id, name, hint: email })),
    employers: await listAssignableEmployers(tx),
  };
}
