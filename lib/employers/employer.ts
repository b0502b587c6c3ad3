import type { EmployerKind } from "@/lib/dimona/declaration";

export type EmployerLanguage = "nl" | "fr" | "de";

/** What an employer is on a day follows from this. Numbers in digits, days `YYYY-MM-DD`, the hour `HHMM`; the newest first. */
export type DatedEmployer = {
  enterpriseNumber?: string;
  kind: EmployerKind;
  usualStartHour: string;
  active: boolean;
  numbers: { number: string; provisional: boolean; validFrom: string; validTo?: string }[];
  mandates: { validFrom: string; validTo?: string }[];
};

/** An employer with all that belongs to it. */
export type Employer = DatedEmployer & {
  id: string;
  version: number;
  name: string;
  language: EmployerLanguage;
  /** The default first. */
  jointCommittees: { number: string; isDefault: boolean }[];
  teams: Team[];
};

export type Team = { id: string; name: string };

/** A line of the list: the number is the one that began last. */
export type EmployerLine = {
  id: string;
  name: string;
  active: boolean;
  kind: EmployerKind;
  enterpriseNumber?: string;
  number?: string;
};
