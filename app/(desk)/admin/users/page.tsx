import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountTable } from "@/components/access/account-table";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "@/components/ui/page-head";
import { listAccounts } from "@/lib/access/accounts/store";
import { requireAbility } from "@/lib/access/require-ability";
import { withScope } from "@/lib/access/with-scope";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("users") };
}

export default async function UsersPage() {
  const accounts = await withScope(await requireAbility("administer"), listAccounts);
  const t = await getTranslations("admin");
  const actions = (
    <ButtonLink variant="primary" href="/admin/users/new">
      {t("newUser")}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={t("users")} whose={t("userCount", { count: accounts.length })} actions={actions} />
      <AccountTable accounts={accounts} />
    </>
  );
}
