import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createAccountAction } from "@/app/(desk)/admin/actions";
import { NewAccountForm } from "@/components/access/new-account-form";
import { PageHead } from "@/components/ui/page-head";
import { requireAbility } from "@/lib/access/require-ability";
import { listTeams } from "@/lib/access/teams/store";
import { withScope } from "@/lib/access/with-scope";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("newUser") };
}

export default async function NewUserPage() {
  const teams = await withScope(await requireAbility("administer"), listTeams);
  const t = await getTranslations("admin");
  return (
    <>
      <PageHead title={t("newUser")} crumbs={[{ label: t("users"), href: "/admin/users" }]} />
      <NewAccountForm teams={teams.map(({ id, name }) => ({ id, name }))} create={createAccountAction} />
    </>
  );
}
