import { getTranslations } from "next-intl/server";
import { searchPeople } from "@/app/(desk)/people/actions";
import { type QueryValue, queryPage, queryText } from "@/components/clients/page-links";
import { PersonList } from "@/components/clients/person-list";
import { requireScope } from "@/lib/access/current";
import { can } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { listPeople } from "@/lib/people/store";

export const generateMetadata = async () => ({ title: (await getTranslations("people"))("title") });

type Props = { searchParams: Promise<{ q?: QueryValue; page?: QueryValue; found?: QueryValue }> };

/** Names only: a text with a digit in it does not come by the address. */
export default async function PeoplePage({ searchParams }: Props) {
  const scope = await requireScope();
  const { q, page, found } = await searchParams;
  const text = /\d/.test(queryText(q)) ? "" : queryText(q);
  const missed = ["none", "unreadable"].find((it) => it === queryText(found));
  const mayManage = can(scope, "manage-clients");
  const shared = { text, missed, mayManage, search: searchPeople };
  if (missed) return <PersonList {...shared} people={[]} total={0} page={1} pageSize={1} />;
  const list = await withScope(scope, (tx) => listPeople(tx, { search: text, page: queryPage(page) }));
  return <PersonList {...shared} {...list} />;
}
