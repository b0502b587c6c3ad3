import { UsersRound } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TeamTable } from "@/components/access/team-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { requireAbility } from "@/lib/access/require-ability";
import { listTeams } from "@/lib/access/teams/store";
import { withScope } from "@/lib/access/with-scope";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("teams") };
}

export default async function TeamsPage() {
  const teams = await withScope(await requireAbility("administer"), listTeams);
  const t = await getTranslations("admin");
  const create = (
    <ButtonLink variant="primary" href="/admin/teams/new">
      {t("newTeam")}
    </ButtonLink>
  );
  if (teams.length === 0)
    return <EmptyState icon={UsersRound} title={t("teamsEmpty")} text={t("teamsEmptyText")} action={create} />;
  return (
    <>
      <PageHead title={t("teams")} whose={t("teamCount", { count: teams.length })} actions={create} />
      <TeamTable teams={teams} />
    </>
  );
}
