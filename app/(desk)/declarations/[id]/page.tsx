import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { decideDeclaration, handleDeclaration, movePlan, recallDeclaration } from "@/app/(desk)/declarations/actions";
import { Decisions } from "@/components/declarations/decisions";
import { DeclarationPage } from "@/components/declarations/declaration-page";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { readDeclaration } from "@/lib/declarations/read-declaration";

export const generateMetadata = async () => ({ title: (await getTranslations("declarations"))("one") });

type Props = { params: Promise<{ id: string }> };

/** One declaration; right after sending it is the confirmation of receipt. */
export default async function OneDeclarationPage({ params }: Props) {
  const scope = await requireScope();
  const { id } = await params;
  const declaration = await withScope(scope, (tx) => readDeclaration(tx, id, "declaration"));
  if (!declaration) notFound();
  const actions = { decide: decideDeclaration, handle: handleDeclaration, recall: recallDeclaration, movePlan };
  return (
    <DeclarationPage declaration={declaration}>
      {can(scope, "declare") && <Decisions declaration={declaration} actions={actions} />}
    </DeclarationPage>
  );
}
