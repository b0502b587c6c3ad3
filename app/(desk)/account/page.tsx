import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { changePasswordAction, endOwnSessionAction } from "@/app/(desk)/account/actions";
import { PasswordForm } from "@/components/access/password-form";
import { SessionTable } from "@/components/access/session-table";
import { DefinitionRow, Definitions } from "@/components/ui/definitions";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { requireScope } from "@/lib/access/current";
import { listSessions } from "@/lib/access/store";
import { listOwnTeams } from "@/lib/access/teams/store";
import { withScope } from "@/lib/access/with-scope";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function AccountPage() {
  const scope = await requireScope();
  const { user, sessionId } = scope;
  const { teams, sessions } = await withScope(scope, async (tx) => ({
    teams: await listOwnTeams(tx),
    sessions: await listSessions(tx, user.id),
  }));
  const t = await getTranslations();
  return (
    <>
      <PageHead title={t("account.title")} whose={user.name} />
      <Section>
        <Definitions>
          <DefinitionRow term={t("admin.email")}>{user.email}</DefinitionRow>
          <DefinitionRow term={t("admin.role")}>{t(`roles.${user.role}`)}</DefinitionRow>
          <DefinitionRow term={t("admin.teams")}>{teams.join(" · ") || t("account.noTeam")}</DefinitionRow>
          <DefinitionRow term={t("admin.language")}>{t(`admin.languages.${user.language}`)}</DefinitionRow>
        </Definitions>
      </Section>
      <Section title={t("account.sessions")} flush>
        <SessionTable sessions={sessions} currentId={sessionId} end={endOwnSessionAction} />
      </Section>
      <Section title={t("account.changePassword")} flush>
        <PasswordForm email={user.email} change={changePasswordAction} />
      </Section>
    </>
  );
}
