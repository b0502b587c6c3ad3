import { getTranslations } from "next-intl/server";
import { searchEmployers } from "@/app/(desk)/declarations/actions";
import { RegisterPage } from "@/components/register/register-page";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/day";
import { type RelationsAsked, readRelations } from "@/lib/declarations/personnel-file/read-relations";

export const generateMetadata = async () => ({ title: (await getTranslations("register"))("title") });

type Props = { searchParams: Promise<RelationsAsked> };

/** The personnel file. */
export default async function PersonnelFilePage({ searchParams }: Props) {
  const scope = await requireScope();
  const asked = await searchParams;
  const read = await withScope(scope, (tx) => readRelations(tx, asked, dayOf(now())));
  return <RegisterPage {...read} searchEmployers={searchEmployers} mayDeclare={can(scope, "declare")} />;
}
