import { EMPLOYER_KINDS, type EmployerKind } from "@/lib/dimona/declaration";
import type { Employer, EmployerLanguage } from "@/lib/employers/employer";
import { EMPLOYER_LANGUAGES } from "@/lib/employers/schema";
import type { Prisma } from "@/prisma/generated/client";

const newestFirst = { validFrom: "desc" } as const;

/** All that belongs to an employer, in the order in which it is shown. */
export const employerParts = {
  numbers: { orderBy: newestFirst },
  jointCommittees: { orderBy: [{ isDefault: "desc" }, { number: "asc" }] },
  mandates: { orderBy: newestFirst },
  teams: { include: { team: true }, orderBy: { team: { name: "asc" } } },
} satisfies Prisma.EmployerInclude;

type Row = Prisma.EmployerGetPayload<{ include: typeof employerParts }>;

/** Kinds and languages are text in the database; what we do not know is the most ordinary one. */
export const toKind = (text: string): EmployerKind => EMPLOYER_KINDS.find((it) => it === text) ?? "private";
const toLanguage = (text: string): EmployerLanguage => EMPLOYER_LANGUAGES.find((it) => it === text) ?? "nl";

const until = (validTo: string | null) => (validTo === null ? {} : { validTo });

/** A row with its parts as the employer it stands for. */
export const fromRow = (row: Row): Employer => ({
  id: row.id,
  version: row.version,
  name: row.name,
  ...(row.enterpriseNumber && { enterpriseNumber: row.enterpriseNumber }),
  kind: toKind(row.kind),
  language: toLanguage(row.language),
  usualStartHour: row.usualStartHour,
  active: row.active,
  numbers: row.numbers.map(({ number, provisional, validFrom, validTo }) => ({
    number,
    provisional,
    validFrom,
    ...until(validTo),
  })),
  jointCommittees: row.jointCommittees.map(({ number, isDefault }) => ({ number, isDefault })),
  mandates: row.mandates.map(({ validFrom, validTo }) => ({ validFrom, ...until(validTo) })),
  teams: row.teams.map(({ team }) => ({ id: team.id, name: team.name })),
});
