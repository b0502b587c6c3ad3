import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { saveTeamAction } from "@/app/(desk)/admin/actions";
import { teamChoices } from "@/app/(desk)/admin/teams/team-choices";
import { TeamForm } from "@/components/access/team-form";
import { PageHead } from "@/components/ui/page-head";
import { requireAbility } from "@/lib/access/require-ability";
import { withScope } from "@/lib/access/with-scope";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("newTeam") };
}

const blank = { name: "", memberIds: [], employerIds: [] };

export default async function NewTeamPage() {
  const choices = await withScope(await requireAbility("administer"), teamChoices);
  const t = await getTranslations("admin");
  return (
    <>
      <PageHead title={t("newTeam")} crumbs={[{ label: t("teams"), href: "/admin/teams" }]} />
      <TeamForm team={blank} {...choices} save={saveTeamAction} />
    </>
  );
}
