import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { searchPlaces } from "@/app/(desk)/lookup-actions";
import { createPersonAction, searchEmployerOptions } from "@/app/(desk)/people/actions";
import { NewPersonForm } from "@/components/clients/new-person-form";
import { type QueryValue, queryText } from "@/components/clients/page-links";
import { PageHead } from "@/components/ui/page-head";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { countryChoices } from "@/lib/dimona/tables/country-choices";
import { findEmployer } from "@/lib/employers/store";
import { pickLocale } from "@/lib/preferences";

export const generateMetadata = async () => ({ title: (await getTranslations("people"))("new") });

type Props = { searchParams: Promise<{ employer?: QueryValue }> };

export default async function NewPersonPage({ searchParams }: Props) {
  const scope = await requireScope();
  if (!can(scope, "manage-clients")) notFound();
  const { employer: id } = await searchParams;
  const employer = await withScope(scope, (tx) => findEmployer(tx, queryText(id)));
  const t = await getTranslations("people");
  return (
    <>
      <PageHead
        title={t("new")}
        whose={employer?.name}
        crumbs={[{ label: t("title"), href: "/people" }, { label: t("new") }]}
      />
      <NewPersonForm
        employer={employer && { value: employer.id, label: employer.name }}
        lookups={{ countries: countryChoices(pickLocale(await getLocale(), null), dayOf(now())), searchPlaces }}
        searchEmployers={searchEmployerOptions}
        create={createPersonAction}
      />
    </>
  );
}
