import { getTranslations } from "next-intl/server";
import { type QueryValue, queryText } from "@/components/clients/page-links";
import { SearchResults } from "@/components/search/search-results";
import { requireScope } from "@/lib/access/current";
import { withScope } from "@/lib/access/with-scope";
import { listEmployers } from "@/lib/employers/store";
import { listPeople } from "@/lib/people/store";

export const generateMetadata = async () => ({ title: (await getTranslations("search"))("title") });

type Props = { searchParams: Promise<{ q?: QueryValue }> };

/** Names only: what holds a digit has been led elsewhere, and is not looked for here. */
export default async function SearchPage({ searchParams }: Props) {
  const scope = await requireScope();
  const text = queryText((await searchParams).q).trim();
  if (!text || /\d/.test(text)) return <SearchResults text="" employers={[]} people={[]} />;
  const { employers, people } = await withScope(scope, async (tx) => ({
    employers: (await listEmployers(tx, { search: text })).employers,
    people: (await listPeople(tx, { search: text })).people,
  }));
  return <SearchResults text={text} employers={employers} people={people} />;
}
