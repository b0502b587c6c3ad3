import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { saveTeamAction } from "@/app/(desk)/admin/actions";
import { teamChoices } from "@/app/(desk)/admin/teams/team-choices";
import { TeamForm } from "@/components/access/team-form";
import { PageHead } from "@/components/ui/page-head";
import { requireAbility } from "@/lib/access/require-ability";
import { findTeam } from "@/lib/access/teams/store";
import { withScope } from "@/lib/access/with-scope";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("team") };
}

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

export default async function TeamPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await requireAbility("administer");
  const { id } = await params;
  const found = await withScope(scope, async (tx) => ({
    team: await findTeam(tx, id),
    choices: await teamChoices(tx),
  }));
  const { name, members, employers } = found.team ?? notFound();
  const t = await getTranslations("admin");
  const team = { id, name, memberIds: idsOf(members), employerIds: idsOf(employers) };
  return (
    <>
      <PageHead title={name} crumbs={[{ label: t("teams"), href: "/admin/teams" }]} />
      <TeamForm team={team} {...found.choices} save={saveTeamAction} />
    </>
  );
}
