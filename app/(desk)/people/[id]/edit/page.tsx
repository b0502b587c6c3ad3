import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { searchPlaces } from "@/app/(desk)/lookup-actions";
import { editPersonAction } from "@/app/(desk)/people/actions";
import { PersonForm } from "@/components/clients/person-form";
import { shownName } from "@/components/clients/shown-name";
import { PageHead } from "@/components/ui/page-head";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { countryChoices } from "@/lib/dimona/tables/country-choices";
import { readPerson } from "@/lib/people/store";
import { pickLocale } from "@/lib/preferences";

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = async () => ({ title: (await getTranslations("people"))("editTitle") });

export default async function EditPersonPage({ params }: Props) {
  const scope = await requireScope();
  const { id } = await params;
  if (!can(scope, "manage-clients")) notFound();
  const person = (await withScope(scope, (tx) => readPerson(tx, id, "person-edit"))) ?? notFound();
  const t = await getTranslations("people");
  const name = shownName(person, t("nameless"));
  const crumbs = [{ label: t("title"), href: "/people" }, { label: name, href: `/people/${id}` }, { label: t("edit") }];
  return (
    <>
      <PageHead title={t("edit")} whose={name} crumbs={crumbs} />
      <PersonForm
        person={person}
        today={dayOf(now())}
        lookups={{ countries: countryChoices(pickLocale(await getLocale(), null), dayOf(now())), searchPlaces }}
        edit={editPersonAction}
      />
    </>
  );
}
