import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { editEmployerAction } from "@/app/(desk)/employers/actions";
import { EmployerForm } from "@/components/clients/employer-form";
import { PageHead } from "@/components/ui/page-head";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { toForm } from "@/lib/employers/employer-form";
import { findEmployer, listTeamChoices } from "@/lib/employers/store";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const scope = await requireScope();
  if (!can(scope, "manage-clients")) return undefined;
  return withScope(scope, async (tx) => {
    const employer = await findEmployer(tx, id);
    return employer && { employer, teams: await listTeamChoices(tx) };
  });
});

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations("employers");
  return { title: t("editTitle", { name: (await load((await params).id))?.employer.name ?? "" }) };
}

export default async function EditEmployerPage({ params }: Props) {
  const { employer, teams } = (await load((await params).id)) ?? notFound();
  const { id, name, version } = employer;
  const t = await getTranslations("employers");
  const crumbs = [
    { label: t("title"), href: "/employers" },
    { label: name, href: `/employers/${id}` },
    { label: t("edit") },
  ];
  return (
    <>
      <PageHead title={t("edit")} whose={name} crumbs={crumbs} />
      <EmployerForm
        key={version}
        form={toForm(employer, teams)}
        editing={{ id, version }}
        teams={teams}
        today={dayOf(now())}
        edit={editEmployerAction}
      />
    </>
  );
}
