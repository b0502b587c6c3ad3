import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { createEmployerAction } from "@/app/(desk)/employers/actions";
import { EmployerForm } from "@/components/clients/employer-form";
import { PageHead } from "@/components/ui/page-head";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { emptyForm } from "@/lib/employers/employer-form";
import { listTeamChoices } from "@/lib/employers/store";

export const generateMetadata = async () => ({ title: (await getTranslations("employers"))("new") });

export default async function NewEmployerPage() {
  const scope = await requireScope();
  if (!can(scope, "manage-clients")) notFound();
  const [t, teams] = await Promise.all([getTranslations("employers"), withScope(scope, listTeamChoices)]);
  const today = dayOf(now());
  const form = emptyForm(today, teams.length === 1 ? teams.map((team) => team.id) : []);
  return (
    <>
      <PageHead title={t("new")} crumbs={[{ label: t("title"), href: "/employers" }, { label: t("new") }]} />
      <EmployerForm form={form} teams={teams} today={today} create={createEmployerAction} />
    </>
  );
}
