import type { IdentityData } from "@/lib/dimona/declaration";

/** Empty when only a number was given. */
export type PersonName = { lastName: string; firstName: string };

/** A line of a list: the number is masked. */
export type PersonLine = PersonName & {
  id: string;
  maskedInsz?: string;
  birthDate?: string;
  /** Those in reach only. */
  employers: { id: string; name: string }[];
};

export type PersonNumber = {
  id: string;
  kind: "insz" | "bis";
  masked: string;
  validFrom: string;
  /** Replaced after this day. */
  validTo?: string;
};

/** A person as this scope may know it. */
export type Person = PersonName & {
  id: string;
  version: number;
  /**
   * The person was known elsewhere when it was tied to the employers in reach: only the names typed here are shown, and
   * nothing of what is known there.
   */
  tied: boolean;
  identity: Partial<IdentityData>;
  /** The one that counts first. */
  numbers: PersonNumber[];
  /** `relationId` once something about the worker was accepted there. */
  employers: { id: string; name: string; since: Date; relationId?: string }[];
};
