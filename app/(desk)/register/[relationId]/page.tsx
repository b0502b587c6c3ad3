import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { searchEmployers } from "@/app/(desk)/declarations/actions";
import { revealNumberAction } from "@/app/(desk)/people/actions";
import { RegisterPage } from "@/components/register/register-page";
import { RelationDetail } from "@/components/register/relation-detail";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { type RelationAsked, readRelationBeside } from "@/lib/declarations/personnel-file/read-relation-beside";

export const generateMetadata = async () => ({ title: (await getTranslations("register"))("relation") });

type Props = { params: Promise<{ relationId: string }>; searchParams: Promise<RelationAsked> };

/** One relation beside the list it was found in. */
export default async function RelationPage({ params, searchParams }: Props) {
  const scope = await requireScope();
  const { relationId } = await params;
  const { year, ...asked } = await searchParams;
  const at = now();
  const found = await withScope(scope, (tx) => readRelationBeside(tx, relationId, asked, at));
  if (!found) notFound();
  const mayDeclare = can(scope, "declare");
  const { employer, q, page } = asked;
  return (
    <RegisterPage {...found.list} searchEmployers={searchEmployers} mayDeclare={mayDeclare} selectedId={relationId}>
      <RelationDetail
        relation={found.relation}
        now={at}
        mayDeclare={mayDeclare}
        asked={{ employer, q, page }}
        year={year}
        reveal={revealNumberAction}
      />
    </RegisterPage>
  );
}
