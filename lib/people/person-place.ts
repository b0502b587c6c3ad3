import type { Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { readPersonSearch } from "@/lib/people/person-search";
import { listPeople } from "@/lib/people/store";

/** The address for what is looked for among people: a name may stand in it, a number leads to its person's page. */
export async function personPlace(scope: Scope, text: string): Promise<string> {
  const search = readPersonSearch(text.slice(0, 200));
  if (search.by === "nothing") return "/people";
  if (search.by === "name") return `/people?${new URLSearchParams({ q: search.words.join(" ") })}`;
  if (search.by === "unreadable-number") return "/people?found=unreadable";
  const { people } = await withScope(scope, (tx) => listPeople(tx, { search: search.digits }));
  return people[0] ? `/people/${people[0].id}` : "/people?found=none";
}
