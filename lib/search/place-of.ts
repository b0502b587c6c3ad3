import type { Scope } from "@/lib/access/scope";
import { withScope } from "@/lib/access/with-scope";
import { findByDeclarationNumber } from "@/lib/declarations/store";
import { parseDimonaNumber, parseInsz } from "@/lib/dimona/identifiers";
import { listEmployers } from "@/lib/employers/store";
import { listPeople } from "@/lib/people/store";
import { plainText } from "@/lib/plain-text";
import { findPeriod } from "@/lib/register/store";

/**
 * Where to go for what was typed in the search box: straight to the one thing a number names, else to the results. A
 * number that names nothing within reach leads to the results without the number: it may be somebody's.
 */
export async function placeOf(scope: Scope, typed: string): Promise<string> {
  const text = plainText(typed).trim().slice(0, 100);
  if (!/\d/.test(text)) return `/search?q=${encodeURIComponent(text)}`;
  return withScope(scope, async (tx) => {
    const dimona = parseDimonaNumber(text);
    if (dimona && (await findPeriod(tx, dimona))) return `/register/periods/${dimona}`;
    const declaration = dimona && (await findByDeclarationNumber(tx, dimona));
    if (declaration) return `/declarations/${declaration.id}`;
    const insz = parseInsz(text);
    const person = insz && (await listPeople(tx, { search: insz })).people[0];
    if (person) return `/people/${person.id}`;
    const employers = (await listEmployers(tx, { search: text })).employers;
    return employers[0] && employers.length === 1 ? `/employers/${employers[0].id}` : "/search";
  });
}
