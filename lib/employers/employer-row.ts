import { EMPLOYER_KINDS, type EmployerKind } from "@/lib/dimona/declaration";
import type { DatedEmployer, Employer, EmployerLanguage } from "@/lib/employers/employer";
import { EMPLOYER_LANGUAGES } from "@/lib/employers/schema";
import type { Prisma } from "@/prisma/generated/client";

const newestFirst = { validFrom: "desc" } as const;

/** What an employer is on a day follows from these. */
const datedParts = {
  numbers: { orderBy: newestFirst },
  mandates: { orderBy: newestFirst },
} satisfies Prisma.EmployerInclude;

/** All that belongs to an employer, in the order in which it is shown. */
export const employerParts = {
  ...datedParts,
  jointCommittees: { orderBy: [{ isDefault: "desc" }, { number: "asc" }] },
  teams: { include: { team: true }, orderBy: { team: { name: "asc" } } },
} satisfies Prisma.EmployerInclude;

type Row = Prisma.EmployerGetPayload<{ include: typeof employerParts }>;
type Whole = Prisma.EmployerGetPayload<{ include: typeof datedParts }>;

/** As much of an employer as tells what it is on a day. */
export type DatedRow = Pick<Whole, "kind" | "active" | "enterpriseNumber" | "usualStartHour"> & {
  numbers: Pick<Whole["numbers"][number], "number" | "provisional" | "validFrom" | "validTo">[];
  mandates: Pick<Whole["mandates"][number], "validFrom" | "validTo">[];
};

/** Kinds and languages are text in the database; what we do not know is the most ordinary one. */
export const toKind = (text: string): EmployerKind => EMPLOYER_KINDS.find((it) => it === text) ?? "private";
const toLanguage = (text: string): EmployerLanguage => EMPLOYER_LANGUAGES.find((it) => it === text) ?? "nl";

const until = (validTo: string | null) => (validTo === null ? {} : { validTo });

/** What an employer is on a day, of a row with its dated parts. */
export const datedFrom = (row: DatedRow): DatedEmployer => ({
  ...(row.enterpriseNumber && { enterpriseNumber: row.enterpriseNumber }),
  kind: toKind(row.kind),
  usualStartHour: row.usualStartHour,
  active: row.active,
  numbers: row.numbers.map(({ number, provisional, validFrom, validTo }) => ({
    number,
    provisional,
    validFrom,
    ...until(validTo),
  })),
  mandates: row.mandates.map(({ validFrom, validTo }) => ({ validFrom, ...until(validTo) })),
});

/** A row with its parts as the employer it stands for. */
export const fromRow = (row: Row): Employer => ({
  ...datedFrom(row),
  id: row.id,
  version: row.version,
  name: row.name,
  language: toLanguage(row.language),
  jointCommittees: row.jointCommittees.map(({ number, isDefault }) => ({ number, isDefault })),
  teams: row.teams.map(({ team }) => ({ id: team.id, name: team.name })),
});
