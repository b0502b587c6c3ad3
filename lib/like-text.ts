/** Typed text for `contains` of Prisma, which leaves the signs of LIKE (`%`, `_`, `\`) as they are. */
export const likeText = (typed: string): string => typed.replace(/[\\%_]/g, "\\$&");
