import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { changeAccountAction, endSessionsAction, resetPasswordAction } from "@/app/(desk)/admin/actions";
import { AccountDoors } from "@/components/access/account-doors";
import { AccountForm } from "@/components/access/account-form";
import { PageHead } from "@/components/ui/page-head";
import { type Account, findAccountById } from "@/lib/access/accounts/store";
import { requireAbility } from "@/lib/access/require-ability";
import { listTeams } from "@/lib/access/teams/store";
import { withScope } from "@/lib/access/with-scope";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("user") };
}

const toValues = ({ teams, ...account }: Account) => ({ ...account, teamIds: teams.map(({ id }) => id) });

export default async function UserPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await requireAbility("administer");
  const { id } = await params;
  const found = await withScope(scope, async (tx) => ({
    account: await findAccountById(tx, id),
    teams: await listTeams(tx),
  }));
  const account = found.account ?? notFound();
  const t = await getTranslations("admin");
  const teams = found.teams.map((team) => ({ id: team.id, name: team.name }));
  return (
    <>
      <PageHead title={account.name} whose={account.email} crumbs={[{ label: t("users"), href: "/admin/users" }]} />
      <AccountForm key={id} account={toValues(account)} teams={teams} change={changeAccountAction} />
      <AccountDoors
        id={id}
        own={id === scope.user.id}
        endSessions={endSessionsAction}
        resetPassword={resetPasswordAction}
      />
    </>
  );
}
