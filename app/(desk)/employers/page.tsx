import { getTranslations } from "next-intl/server";
import { searchEmployers } from "@/app/(desk)/employers/actions";
import { EmployerList } from "@/components/clients/employer-list";
import { type QueryValue, queryPage, queryText } from "@/components/clients/page-links";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { listEmployers } from "@/lib/employers/store";

export const generateMetadata = async () => ({ title: (await getTranslations("employers"))("title") });

type Props = { searchParams: Promise<{ q?: QueryValue; page?: QueryValue; found?: QueryValue }> };

export default async function EmployersPage({ searchParams }: Props) {
  const scope = await requireScope();
  const { q, page, found } = await searchParams;
  const text = queryText(q);
  const notFound = queryText(found) === "none";
  const list = await withScope(scope, (tx) => listEmployers(tx, { search: text, page: queryPage(page) }));
  const shown = notFound ? { ...list, employers: [], total: 0 } : list;
  const mayManage = can(scope, "manage-clients");
  return <EmployerList {...shown} text={text} notFound={notFound} mayManage={mayManage} search={searchEmployers} />;
}
