import { reach, type Scoped } from "@/lib/access/scope";
import { parseEnterpriseNumber } from "@/lib/dimona/identifiers";
import type { Employer } from "@/lib/employers/employer";
import { employerParts, fromRow } from "@/lib/employers/employer-row";
import { parseAnyRszNumber } from "@/lib/employers/rsz-number";
import { plainText } from "@/lib/plain-text";

/** Whom a text names: `several` are called so. */
export type NamedEmployer = Employer | "several";

const bare = (text: string): string => plainText(text).trim().replace(/\s+/g, " ").toLowerCase();

const numbersIn = (text: string): string[] =>
  [parseAnyRszNumber(plainText(text))?.number, parseEnterpriseNumber(plainText(text))].flatMap((it) => it ?? []);

/**
 * The employers in reach that texts name, by text: an RSZ or enterprise number in any notation, or the whole name. A text that
 * names nobody is not among them.
 */
export async function employersByText(tx: Scoped, texts: readonly string[]): Promise<Map<string, NamedEmployer>> {
  const asked = [...new Set(texts)].filter((text) => bare(text) !== "");
  if (asked.length === 0) return new Map();
  const numbers = asked.flatMap(numbersIn);
  const rows = await tx.db.employer.findMany({
    where: {
      AND: [
        reach(tx.scope),
        {
          OR: [
            { numbers: { some: { number: { in: numbers } } } },
            { enterpriseNumber: { in: numbers } },
            { name: { in: asked.map(bare), mode: "insensitive" } },
          ],
        },
      ],
    },
    include: employerParts,
  });
  const known = byWord(rows.map(fromRow));
  return new Map(
    asked.flatMap((text) => {
      const found = [...numbersIn(text), bare(text)].flatMap((word) => known.get(word) ?? []);
      const [first] = found;
      if (!first) return [];
      return [[text, new Set(found.map(({ id }) => id)).size > 1 ? "several" : first] as const];
    }),
  );
}

/** Everything that an employer may be called. */
function byWord(employers: readonly Employer[]): Map<string, Employer[]> {
  const known = new Map<string, Employer[]>();
  for (const employer of employers) {
    const { name, enterpriseNumber, numbers } = employer;
    const words = [bare(name), ...(enterpriseNumber ? [enterpriseNumber] : []), ...numbers.map((it) => it.number)];
    for (const word of new Set(words)) known.set(word, [...(known.get(word) ?? []), employer]);
  }
  return known;
}
