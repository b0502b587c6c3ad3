import type { EmployerKind } from "@/lib/dimona/declaration";

export type EmployerLanguage = "nl" | "fr" | "de";

/** An employer with all that is dated about it. Numbers in digits, days `YYYY-MM-DD`, the hour `HHMM`. */
export type Employer = {
  id: string;
  version: number;
  name: string;
  enterpriseNumber?: string;
  kind: EmployerKind;
  language: EmployerLanguage;
  usualStartHour: string;
  active: boolean;
  /** Newest first. */
  numbers: { number: string; provisional: boolean; validFrom: string; validTo?: string }[];
  /** The default first. */
  jointCommittees: { number: string; isDefault: boolean }[];
  /** Newest first. */
  mandates: { validFrom: string; validTo?: string }[];
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
