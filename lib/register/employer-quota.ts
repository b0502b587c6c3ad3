import type { Scoped } from "@/lib/access/scope";
import { type Day, toDay } from "@/lib/day";
import { EMPLOYER_QUOTA } from "@/lib/dimona/quota-kinds";
import { daysOfOthers } from "@/lib/register/store";

/**
 * The days on which the employer's other workers used his contingent, this year, last year and later: as `check` wants
 * them (`daysOfOthers`). What began earlier is declared no more, and is then judged by the worker's own days.
 */
export const employerQuotaDays = (tx: Scoped, employerId: string, personId: string | undefined, today: Day) =>
  daysOfOthers(tx, { employerId, personId, kind: EMPLOYER_QUOTA, from: quotaFrom(today) });

/** From which day on the employer's contingent is counted. */
export const quotaFrom = (today: Day): Day => toDay(`${Number(today.slice(0, 4)) - 1}-01-01`);
