import { reach, type Scope } from "@/lib/access/scope";
import { likeText } from "@/lib/like-text";
import { plainText } from "@/lib/plain-text";
import type { Prisma } from "@/prisma/generated/client";

/** One word in either part of a name: the person's own where an employment in reach brought it, or the one typed there. */
function wordLike(scope: Scope, word: string): Prisma.PersonWhereInput {
  const part = { contains: likeText(word), mode: "insensitive" as const };
  const either = [{ lastName: part }, { firstName: part }];
  const employer = reach(scope);
  return {
    OR: [
      { OR: either, employments: { some: { employer, lastName: null } } },
      { employments: { some: { employer, OR: either } } },
    ],
  };
}

/** People in whose name, as this scope may know it, every word of the text stands. */
export const namedLike = (scope: Scope, text: string): Prisma.PersonWhereInput => ({
  AND: plainText(text)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => wordLike(scope, word)),
});
