import { getTranslations } from "next-intl/server";
import { searchEmployers } from "@/app/(desk)/declarations/actions";
import { DeclarationList } from "@/components/declarations/declaration-list";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { type DeclarationsAsked, readDeclarations } from "@/lib/declarations/read-declarations";

export const generateMetadata = async () => ({ title: (await getTranslations("declarations"))("title") });

type Props = { searchParams: Promise<DeclarationsAsked> };

/** All declarations, drafts among them. */
export default async function DeclarationsPage({ searchParams }: Props) {
  const scope = await requireScope();
  const asked = await searchParams;
  const read = await withScope(scope, (tx) => readDeclarations(tx, asked));
  return <DeclarationList {...read} mayDeclare={can(scope, "declare")} searchEmployers={searchEmployers} />;
}
