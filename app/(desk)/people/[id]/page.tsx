import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { revealNumberAction } from "@/app/(desk)/people/actions";
import { PersonDetail } from "@/components/clients/person-detail";
import { requireScope } from "@/lib/access/current";
import { can, type Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { lastInsOf } from "@/lib/declarations/several/store";
import type { Person } from "@/lib/people/person";
import { readPerson } from "@/lib/people/store";

type Props = { params: Promise<{ id: string }> };

/** No name: the browser's history is not ours to protect. */
export const generateMetadata = async () => ({ title: (await getTranslations("people"))("one") });

export default async function PersonPage({ params }: Props) {
  const scope = await requireScope();
  const { id } = await params;
  const person = await withScope(scope, (tx) => readPerson(tx, id, "person"));
  if (!person) notFound();
  const lastIns = can(scope, "declare") ? await copiesOf(scope, person) : undefined;
  const may = { mayManage: can(scope, "manage-clients"), mayDeclare: can(scope, "declare") };
  return <PersonDetail person={person} reveal={revealNumberAction} lastIns={lastIns} {...may} />;
}

const copiesOf = (scope: Scope, { id: personId, employers }: Person) =>
  withScope(scope, (tx) => lastInsOf(tx, { personId, employerIds: employers.map((it) => it.id) }));
